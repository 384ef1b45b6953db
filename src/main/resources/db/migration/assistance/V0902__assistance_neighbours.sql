-- Whose referrals one receives.
call clearance.acquaint('assistance.referral', 'receiver');
