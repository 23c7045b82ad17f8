using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>The Hermite coefficients of a scaled activation, s_k(r) = E[σ(r z) h_k(z)], as functions of the norm r &gt; 0 of a weight row.</summary>
public abstract class RadialCoefficients
{
    /// <summary>Writes s_0(r), s_1(r), … as many as fit.</summary>
    public abstract void Evaluate(double norm, Span<double> values);

    /// <summary>Writes s_0'(r), s_1'(r), … as many as fit.</summary>
    /// <remarks>
    /// r s_k'(r) = E[r z σ'(r z) h_k(z)] = k s_k(r) + √((k+1)(k+2)) s_{k+2}(r), by partial integration against the Gaussian density.
    /// </remarks>
    public virtual void EvaluateDerivative(double norm, Span<double> derivatives)
    {
        double[] values = new double[derivatives.Length + 2];
        Evaluate(norm, values);
        for (int k = 0; k < derivatives.Length; k++)
        {
            derivatives[k] = ((k * values[k]) + (Math.Sqrt((k + 1.0) * (k + 2.0)) * values[k + 2])) / norm;
        }
    }

    /// <summary>Writes s_0''(r), s_1''(r), … as many as fit.</summary>
    /// <remarks>The derivative of the rule for s_k': r s_k''(r) = (k − 1) s_k'(r) + √((k+1)(k+2)) s_{k+2}'(r).</remarks>
    public virtual void EvaluateSecondDerivative(double norm, Span<double> derivatives)
    {
        double[] slopes = new double[derivatives.Length + 2];
        EvaluateDerivative(norm, slopes);
        for (int k = 0; k < derivatives.Length; k++)
        {
            derivatives[k] = (((k - 1) * slopes[k]) + (Math.Sqrt((k + 1.0) * (k + 2.0)) * slopes[k + 2])) / norm;
        }
    }

    /// <summary>Σ_{k ≥ count} s_k(r)².</summary>
    public abstract double Tail(double norm, int count);

    /// <summary>Σ_{count ≤ k &lt; end} s_k(r)².</summary>
    private protected double SumOfSquares(double norm, int count, int end)
    {
        double[] values = new double[Math.Max(count, end)];
        Evaluate(norm, values);
        ReadOnlySpan<double> rest = values.AsSpan(count);
        return RowArithmetic.Dot(rest, rest);
    }

    /// <summary>Writes the derivatives of order 0, 1 or 2.</summary>
    internal void Evaluate(int order, double norm, Span<double> target)
    {
        switch (order)
        {
            case 0:
                Evaluate(norm, target);
                break;
            case 1:
                EvaluateDerivative(norm, target);
                break;
            default:
                EvaluateSecondDerivative(norm, target);
                break;
        }
    }
}
