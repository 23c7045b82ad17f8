using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Evaluation;

/// <summary>A symmetric kernel of two rows that no rotation changes, to second order.</summary>
internal abstract class PairKernel
{
    /// <summary>k and its derivatives along (e, f): u is row <paramref name="j"/> of the first network, v row <paramref name="i"/> of the second.</summary>
    public abstract PairTerms Terms(int j, int i, Pair pair);

    /// <summary>
    /// Adds factor times the derivative, along both directions, of c-weighted sums: Σ_i c_i k(b_j, v_i) in place j of a and a_j Σ_i c_i ∇k(b_j, v_i)
    /// in row j. These are the gradient of Σ_{ji} a_j c_i k(b_j, v_i) in (a, B), and half of it when the second network is the first.
    /// </summary>
    public void AddHessianProduct(
        (TwoLayerNetwork Network, ParameterVector Direction) student,
        (TwoLayerNetwork Network, ParameterVector Direction) other,
        double factor,
        ParameterVector result) => WorkerTeam.Run(student.Network.Width, j =>
    {
        Span<double> target = result.Rows.Row(j);
        ReadOnlySpan<double> u = student.Network.Rows.Row(j);
        ReadOnlySpan<double> e = student.Direction.Rows.Row(j);
        double a = student.Network.Weights[j];
        double aDot = student.Direction.Weights[j];
        for (int i = 0; i < other.Network.Width; i++)
        {
            ReadOnlySpan<double> v = other.Network.Rows.Row(i);
            ReadOnlySpan<double> f = other.Direction.Rows.Row(i);
            double c = other.Network.Weights[i];
            double cDot = other.Direction.Weights[i];
            PairTerms terms = Terms(j, i, new Pair { U = u, V = v, E = e, F = f });
            double product = factor * a * c;
            double change = factor * ((aDot * c) + (a * cDot));
            result.Weights[j] += factor * ((cDot * terms.Value) + (c * terms.Change));
            RowArithmetic.AddScaled((change * terms.SlopeU) + (product * terms.CurveU), u, target);
            RowArithmetic.AddScaled((change * terms.SlopeV) + (product * terms.CurveV), v, target);
            RowArithmetic.AddScaled(product * terms.CurveE, e, target);
            RowArithmetic.AddScaled(product * terms.CurveF, f, target);
        }
    });
}
