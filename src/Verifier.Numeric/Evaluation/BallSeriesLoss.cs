using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// A rigorous enclosure of Σ_{k≥0} ‖Σ_i a*_i σ̂_k b̄*_i^{⊗k} − Σ_j a_j γ̂_k b̄_j^{⊗k}‖² + Eξ², b̄ = b/‖b‖: the population loss of the networks whose
/// rows are the given doubles divided by their exact norms.
/// </summary>
/// <remarks>
/// The doubles are taken as exact numbers and normalised in ball arithmetic, so rows have norm exactly one. Degrees above K: a unit paired with
/// itself contributes a²·tail; two different units with correlation ρ at most |a a'||ρ|^{K+1}√(tail·tail') ≤ |a a'||ρ|^{K+1}(tail + tail')/2
/// by Cauchy–Schwarz; nothing when one of the two series is finite.
/// </remarks>
public sealed class BallSeriesLoss
{
    private readonly BallSeries sigma;
    private readonly BallSeries gamma;
    private readonly Rational noiseVariance;
    private readonly int precision;

    /// <summary>A loss evaluated with the given working precision in bits.</summary>
    /// <param name="sigma">The teacher's activation.</param>
    /// <param name="gamma">The student's activation, to the same degree K.</param>
    /// <param name="noiseVariance">Eξ².</param>
    /// <param name="precision">At least 64 bits, so that doubles are kept exactly.</param>
    public BallSeriesLoss(BallSeries sigma, BallSeries gamma, Rational noiseVariance, int precision)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 64);
        LinearAlgebra.Require.Length(sigma.Coefficients.Count, gamma.Coefficients.Count, nameof(gamma));
        this.sigma = sigma;
        this.gamma = gamma;
        this.noiseVariance = noiseVariance;
        this.precision = precision;
    }

    /// <summary>An enclosure of the loss of a student against a teacher.</summary>
    public Ball Value(TwoLayerNetwork teacher, TwoLayerNetwork student)
    {
        LinearAlgebra.Require.Length(teacher.Dimension, student.Dimension, nameof(student));
        Units fixedUnits = new(teacher, sigma, precision);
        Units movingUnits = new(student, gamma, precision);
        Ball noise = Ball.FromRational(noiseVariance, precision);
        return noise + PairSum(fixedUnits, fixedUnits) - (2 * PairSum(fixedUnits, movingUnits)) + PairSum(movingUnits, movingUnits);
    }

    private static Ball PairSum(Units left, Units right)
    {
        Ball[] products = [.. left.Series.Coefficients.Zip(right.Series.Coefficients, (s, g) => s * g)];
        bool finite = left.Series.Tail.IsZero || right.Series.Tail.IsZero;
        Ball tail = finite ? 0 : (left.Series.Tail.Abs() + right.Series.Tail.Abs()) / 2;
        Ball sum = 0;
        for (int i = 0; i < left.Weights.Length; i++)
        {
            for (int j = 0; j < right.Weights.Length; j++)
            {
                bool sameUnit = ReferenceEquals(left, right) && i == j;
                Ball rho = sameUnit ? 1 : left.Correlation(i, right, j);
                Ball pair = Horner(products, rho);
                pair = sameUnit ? pair + left.Series.Tail : pair.WithRadiusAdded(rho.Abs().Pow(products.Length) * tail);
                sum += left.Weights[i] * right.Weights[j] * pair;
            }
        }

        return sum;
    }

    private static Ball Horner(Ball[] coefficients, Ball rho)
    {
        Ball sum = 0;
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = (sum * rho) + coefficients[k];
        }

        return sum;
    }

    /// <summary>The units of one network in balls.</summary>
    private sealed class Units
    {
        private readonly Ball[][] rows;
        private readonly Ball[] norms;

        public Units(TwoLayerNetwork network, BallSeries series, int precision)
        {
            Series = series;
            Weights = [.. network.Weights.Select(a => Ball.FromDouble(a, precision))];
            rows = [.. Enumerable.Range(0, network.Width).Select(i => Row(network.Rows.Row(i), precision))];
            norms = [.. rows.Select(row => Dot(row, row).Sqrt())];
        }

        public BallSeries Series { get; }

        public Ball[] Weights { get; }

        /// <summary>⟨b̄_i, b̄'_j⟩; indeterminate when a row is zero.</summary>
        public Ball Correlation(int i, Units other, int j) => Dot(rows[i], other.rows[j]) / (norms[i] * other.norms[j]);

        private static Ball[] Row(ReadOnlySpan<double> row, int precision)
        {
            Ball[] balls = new Ball[row.Length];
            for (int i = 0; i < row.Length; i++)
            {
                balls[i] = Ball.FromDouble(row[i], precision);
            }

            return balls;
        }

        private static Ball Dot(Ball[] left, Ball[] right)
        {
            Ball sum = 0;
            for (int i = 0; i < left.Length; i++)
            {
                sum += left[i] * right[i];
            }

            return sum;
        }
    }
}
