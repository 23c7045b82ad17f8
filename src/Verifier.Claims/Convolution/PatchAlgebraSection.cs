using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;

namespace Verifier.Claims.Convolution;

/// <summary>The lines about the identities that hold for every activation, k and teacher at once.</summary>
internal static class PatchAlgebraSection
{
    private const string Title = "Algebra of the landscape, for every activation, k and a*";

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context, PatchMoments moments)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        return PatchIdentities.All.Select(identity => new CheckLine(Title, identity.Statement, Verdict(identity), []));
    }

    private static Verdict Verdict(PatchIdentity identity) => identity.Holds
        ? new Proved("equal as rational functions in k, a, a*, σ̂_0², O, E_2 and δ")
        : new Refuted("free letters", identity.Left.ToString(), identity.Right.ToString());
}
