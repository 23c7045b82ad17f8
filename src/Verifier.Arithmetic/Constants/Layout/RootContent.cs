using System.Numerics;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>What stands under a printed square root: integer · π or integer.</summary>
/// <param name="Integer">The integer factor, at least 1.</param>
/// <param name="HasPi">Whether π is a factor.</param>
public readonly record struct RootContent(BigInteger Integer, bool HasPi)
{
    /// <summary>Whether the content is 1.</summary>
    public bool IsOne => Integer.IsOne && !HasPi;
}
