package ua.kolo.platform;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who works now, and at which institution; PostgreSQL is told when a transaction begins.
///
/// Bound for the length of a call and never inherited by other threads: work handed to another
/// thread must take `Acting.current()` with it and bind it again.
public record Acting(
    Kind kind,
    @Nullable UUID person,
    String name,
    @Nullable UUID post,
    UUID unit,
    Set<Right> rights) {
  /// In what manner somebody acts.
  public enum Kind {
    /// A person who signed in and acts as a post at an institution.
    PERSON,
    /// The program itself, for one institution.
    SYSTEM,
    /// Anybody, not signed in; sees what is public.
    VISITOR,
    /// The sign-in itself, before anybody is known; sees accounts and nothing else.
    GATE
  }

  private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();
  private static final UUID NOWHERE = new UUID(0, 0);

  public Acting {
    rights = Set.copyOf(rights);
  }

  /// A person who acts as a post.
  ///
  /// @param unit the institution of the directory at which the post is
  public static Acting person(UUID person, String name, UUID post, UUID unit, Set<Right> rights) {
    return new Acting(Kind.PERSON, person, name, post, unit, rights);
  }

  public static Acting system(UUID unit) {
    return new Acting(Kind.SYSTEM, null, "system", null, unit, EnumSet.allOf(Right.class));
  }

  public static Acting visitor() {
    return new Acting(Kind.VISITOR, null, "visitor", null, NOWHERE, Set.of());
  }

  public static Acting gate() {
    return new Acting(Kind.GATE, null, "gate", null, NOWHERE, Set.of());
  }

  public static boolean isBound() {
    return CURRENT.isBound();
  }

  public static Acting current() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("Nobody acts"));
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  public boolean isPerson() {
    return kind == Kind.PERSON;
  }

  public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work)
      throws X {
    refuseInsideTransaction();
    return ScopedValue.where(CURRENT, this).call(work);
  }

  public void run(Runnable work) {
    refuseInsideTransaction();
    ScopedValue.where(CURRENT, this).run(work);
  }

  // PostgreSQL learns who acts when a transaction begins; later would silently keep the old one.
  private static void refuseInsideTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Who acts cannot change inside a transaction");
    }
  }
}
