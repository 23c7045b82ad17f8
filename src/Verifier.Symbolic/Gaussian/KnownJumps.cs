using System.Collections.Immutable;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Where an activation jumps, as far as that is known.</summary>
public static class KnownJumps
{
    /// <summary>The jumps: exact in the closed class, none for a tree that is seen to be continuous; null when unknown.</summary>
    public static ImmutableArray<Jump>? Of(Expression activation) =>
        ClosedForm.TryFrom(activation) is { } form && ClosedFormCalculus.Jumps(form) is { } jumps ? jumps
        : Continuity.IsSeen(activation) ? []
        : null;
}
