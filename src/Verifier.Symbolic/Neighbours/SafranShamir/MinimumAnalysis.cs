using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>What kind of critical point of F on all k × k matrices a point of the symmetric family is, by routes that share little.</summary>
/// <param name="Point">The point.</param>
/// <param name="FullLoss">F by the sum over all pairs of neurons.</param>
/// <param name="Gradient">A bound of every entry of the enclosures of ∇F, all of which contain 0; null when one does not.</param>
/// <param name="LeastEigenvalue">The least eigenvalue of the k² × k² Hessian, by its blocks.</param>
/// <param name="Kind">The block it belongs to.</param>
/// <param name="FixedBlock">The block of the Hessian on the matrices that every permutation leaves as they are.</param>
/// <param name="FullBound">A number that all eigenvalues of the whole Hessian exceed, by Cholesky without symmetry; null when none is proved.</param>
/// <param name="Nearby">The certificate by third derivatives at the parameters rounded to <see cref="RoundedPlaces"/> decimals; null for a saddle.</param>
/// <param name="Descent">The witness against a minimum; null when there is none.</param>
public sealed record MinimumAnalysis(
    SymmetricCriticalPoint Point,
    Ball FullLoss,
    Magnitude? Gradient,
    Ball LeastEigenvalue,
    string Kind,
    BallMatrix FixedBlock,
    double? FullBound,
    LipschitzCertificate? Nearby,
    NegativeDirection? Descent)
{
    /// <summary>The decimals that the certificate by third derivatives starts from.</summary>
    public const int RoundedPlaces = 12;

    private const int EigenvalueBits = 64;
    private const double Share = 0.99;

    /// <summary>A local minimum of F on all k × k matrices, of positive value: two proofs of a positive definite Hessian.</summary>
    public bool IsSpuriousMinimum => Gradient is not null && LeastEigenvalue.IsPositive && FullBound > 0 && Point.Loss.IsPositive;

    /// <summary>A saddle: the Hessian has a negative eigenvalue, and F is lower at the witness.</summary>
    public bool IsSaddle => Gradient is not null && LeastEigenvalue.IsNegative && Descent is not null;

    /// <summary>Analyses a point.</summary>
    public static MinimumAnalysis Of(SymmetricCriticalPoint point, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(point);
        Ball[][] neurons = point.Student.Neurons();
        OrthonormalTeacherLoss loss = new(neurons);
        BallMatrix hessian = loss.Hessian(cancellation);
        IsotypicBlocks blocks = IsotypicBlocks.Of(point.Size, hessian);
        (Ball least, string kind) = blocks.Least(EigenvalueBits, cancellation);
        bool isMinimum = least.IsPositive;
        return new MinimumAnalysis(
            point,
            loss.Value(),
            LargestEntry(Enumerable.Range(0, point.Size).SelectMany(loss.Gradient)),
            least,
            kind,
            blocks.Fixed,
            isMinimum ? FullProof(hessian, Share * least.ToDouble(), cancellation) : null,
            isMinimum ? Rounded(point, cancellation) : null,
            least.IsNegative ? Witness(neurons, hessian, blocks, least, kind) : null);
    }

    private static Magnitude? LargestEntry(IEnumerable<Ball> gradient)
    {
        Magnitude largest = Magnitude.Zero;
        foreach (Ball entry in gradient)
        {
            if (!entry.ContainsZero || !entry.IsFinite)
            {
                return null;
            }

            largest = Magnitude.Max(largest, entry.MagnitudeUpperBound);
        }

        return largest;
    }

    private static double? FullProof(BallMatrix hessian, double bound, CancellationToken cancellation)
    {
        Interval[,] boxes = new Interval[hessian.Rows, hessian.Rows];
        for (int i = 0; i < hessian.Rows; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                boxes[i, j] = Interval.FromBall(hessian[i, j]);
            }
        }

        return PositiveDefiniteProof.Exceeds(boxes, bound, cancellation) ? bound : null;
    }

    /// <summary>The certificate at exact decimals, with the gradient and the Hessian there.</summary>
    private static LipschitzCertificate? Rounded(SymmetricCriticalPoint point, CancellationToken cancellation)
    {
        Rational unit = new Rational(1, 10).Pow(RoundedPlaces);
        Ball[] parameters = [.. point.Student.ToArray().Select(x =>
            Ball.FromRational(((x.Midpoint.ToRational() / unit) + new Rational(1, 2)).Floor() * unit, x.Precision))];
        Ball[][] neurons = SymmetricStudent.Of(point.Size, parameters).Neurons();
        OrthonormalTeacherLoss loss = new(neurons);
        Ball[] gradient = [.. Enumerable.Range(0, point.Size).SelectMany(loss.Gradient)];
        Ball least = IsotypicBlocks.Of(point.Size, loss.Hessian(cancellation)).Least(EigenvalueBits, cancellation).Value;
        return LipschitzCertificate.Of(neurons, ReluPair.Dot(gradient, gradient).Sqrt(), least);
    }

    private static NegativeDirection? Witness(Ball[][] neurons, BallMatrix hessian, IsotypicBlocks blocks, Ball least, string kind)
    {
        int size = neurons.Length;
        return kind switch
        {
            IsotypicBlocks.FixedKind => NegativeDirection.Find(neurons, hessian, blocks.Fixed, IsotypicBlocks.FixedBasis(size), least),
            IsotypicBlocks.StandardKind => NegativeDirection.Find(neurons, hessian, blocks.Standard, IsotypicBlocks.StandardBasis(size), least),
            _ => null,
        };
    }
}
