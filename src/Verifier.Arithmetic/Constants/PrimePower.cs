using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>A factor p^n of an integer.</summary>
/// <param name="Prime">p; a prime if <paramref name="IsCertain"/>, otherwise a cofactor without small factor that is no perfect square.</param>
/// <param name="Exponent">n ≥ 1.</param>
/// <param name="IsCertain">Whether p is known to be prime.</param>
internal readonly record struct PrimePower(BigInteger Prime, int Exponent, bool IsCertain);
