using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>The minimum that theory predicts for orthonormal B*: rows x_i b*_i with x_i² = λ/(λ − μβ_i), μβ_i = μ√6|σ̂_4|a*_i/12.</summary>
/// <remarks>Ge, Lee, Ma 2017, Theorem 2.3, with the constant that (2.7) implies.</remarks>
internal sealed class PredictedRows(LandscapeSetting setting)
{
    private const int Bits = 128;

    /// <summary>Whether λ &gt; μβ_i is proved for all i; otherwise there is no such point, and G falls without bound.</summary>
    public bool Exists => setting.Weights.All(weight => (Stiffness - Pull(weight)).IsPositive);

    /// <summary>x_i².</summary>
    public Ball SquaredLength(int unit) => Stiffness / (Stiffness - Pull(setting.Weights[unit]));

    /// <summary>x_i.</summary>
    public Ball Length(int unit) => SquaredLength(unit).Sqrt();

    /// <summary>The value −Σ_i μβ_i x_i².</summary>
    public Ball Value() => Enumerable.Range(0, setting.Dimension)
        .Select(unit => -(Pull(setting.Weights[unit]) * SquaredLength(unit)))
        .Aggregate(static (x, y) => x + y);

    /// <summary>
    /// The eigenvalues of the Hessian with eigenvectors: 8λ for row l along b*_l, 4√6|σ̂_4|a*_i x_i² + 4λ(x_l² − 1) for row l along b*_i, i ≠ l.
    /// </summary>
    public IEnumerable<(int Row, int Unit, Ball Value)> Spectrum()
    {
        for (int row = 0; row < setting.Dimension; row++)
        {
            for (int unit = 0; unit < setting.Dimension; unit++)
            {
                Ball across = (setting.PairConstant * setting.Weights[unit] * SquaredLength(unit)) + (Stiffness * (SquaredLength(row) - 1));
                yield return (row, unit, row == unit ? Stiffness * 8 : across * 4);
            }
        }
    }

    /// <summary>Row by row, the point with row j along unit assignment[j] and sign signs[j].</summary>
    public Interval[] Point(IReadOnlyList<int> assignment, IReadOnlyList<int> signs) =>
        [.. Enumerable.Range(0, setting.Dimension).SelectMany(row => setting.Teacher[assignment[row]]
            .Select(entry => RealInterval.Around(Length(assignment[row]) * (entry * signs[row]))))];

    /// <summary>The point diag(x) B*.</summary>
    public Interval[] Point() => Point([.. Enumerable.Range(0, setting.Dimension)], [.. Enumerable.Repeat(1, setting.Dimension)]);

    /// <summary>Enclosures of G and its derivatives.</summary>
    public ObjectiveBounds Bounds()
    {
        int d = setting.Dimension;
        var teacher = new Interval[d, d];
        for (int i = 0; i < d; i++)
        {
            for (int k = 0; k < d; k++)
            {
                teacher[i, k] = RealInterval.Around(setting.Teacher[i][k]);
            }
        }

        return new ObjectiveBounds(
            [.. setting.Weights.Select(RealInterval.Around)],
            teacher,
            RealInterval.Around(setting.PairConstant),
            RealInterval.Around(setting.Mu),
            RealInterval.Around(setting.Lambda));
    }

    private Ball Stiffness => Ball.FromRational(setting.Lambda, Bits);

    private Ball Pull(Rational weight) => setting.PairConstant * (setting.Mu * weight / 12);
}
