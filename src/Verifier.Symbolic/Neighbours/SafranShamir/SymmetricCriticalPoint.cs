using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>A critical point of F in the symmetric family, proved to exist and to be the only one of the family nearby.</summary>
/// <param name="Student">The enclosure K(X) of the parameters by Krawczyk's test.</param>
/// <param name="UniqueWithin">e: no other critical point of the family has all five parameters within 2^e of these.</param>
/// <param name="Loss">F by the formula in five parameters.</param>
/// <param name="Curvature">The Hessian of F in the five parameters.</param>
public sealed record SymmetricCriticalPoint(SymmetricStudent Student, int UniqueWithin, Ball Loss, BallMatrix Curvature)
{
    /// <summary>The bits of the accuracy that Krawczyk's test leaves of the working precision.</summary>
    private const int LostBits = 48;

    private const int StartBits = 64;

    /// <summary>Uniqueness is first tried in a box of half-side 2^−3.</summary>
    private const int LargestBox = 3;

    /// <summary>The least k that is looked at.</summary>
    public const int SmallestSize = IsotypicBlocks.SmallestSize;

    /// <summary>The largest k that is looked at: its Hessian has 810 000 entries.</summary>
    public const int LargestSize = 30;

    /// <summary>k.</summary>
    public int Size => Student.Size;

    /// <summary>The critical point that Newton's iteration reaches from the trend of these points in k, or null when it is not proved.</summary>
    /// <param name="size">k, from <see cref="SmallestSize"/> to <see cref="LargestSize"/>.</param>
    /// <param name="precision">The working precision in bits, at least 96.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static SymmetricCriticalPoint? Find(int size, int precision, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, SmallestSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, LargestSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 2 * LostBits);
        return KrawczykTest.Approach(SymmetricLoss.Criticality(size), Trend(size), precision, cancellation) is { } center ? Prove(size, center) : null;
    }

    /// <summary>The critical point near a given centre, or null when Krawczyk's test does not prove it.</summary>
    /// <param name="size">k.</param>
    /// <param name="center">d, o, c, r, q to the working precision.</param>
    public static SymmetricCriticalPoint? Prove(int size, IReadOnlyList<Ball> center)
    {
        ArgumentNullException.ThrowIfNull(center);
        SquareSystem system = SymmetricLoss.Criticality(size);
        Ball[] point = [.. center];
        if (KrawczykTest.Prove(system, point, Magnitude.PowerOfTwo(LostBits - point[0].Precision)) is not { } zero)
        {
            return null;
        }

        // The zero of a larger box that contains the smaller one is the same zero.
        int tight = LostBits - point[0].Precision;
        int unique = Enumerable.Range(LargestBox, 1 - tight - LargestBox).Select(exponent => -exponent)
            .First(exponent => exponent == tight || KrawczykTest.Prove(system, point, Magnitude.PowerOfTwo(exponent)) is not null);
        BallJet loss = SymmetricLoss.Evaluate(size, zero);
        return new SymmetricCriticalPoint(SymmetricStudent.Of(size, zero), unique, loss.Value, loss.Hessian);
    }

    /// <summary>Two powers of k fitted to these points for 5 ≤ k ≤ 20: starting values only.</summary>
    private static Ball[] Trend(int size)
    {
        Ball k = Ball.FromInteger(size, StartBits);
        return
        [
            1 + Term(k, 43, -131),
            Term(k, -63, -298) / k,
            Term(k, 178, 19),
            Term(k, 100, 90),
            Term(k, 522, -686) - 1,
        ];
    }

    /// <summary>(a + b/√k)/k for a and b in hundredths.</summary>
    private static Ball Term(Ball k, int a, int b) => (a + (b / k.Sqrt())) / (100 * k);
}
