namespace Verifier.Numeric.Evaluation;

/// <summary>A polynomial κ(ρ) = Σ_k c_k ρᵏ with double coefficients, by Horner's rule.</summary>
/// <remarks>Double evaluation: relative error about 2K·2^-53 against Σ|c_k ρᵏ|.</remarks>
internal sealed class PowerSeries(double[] coefficients)
{
    /// <summary>κ(ρ).</summary>
    public double Value(double rho)
    {
        double value = 0;
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            value = (value * rho) + coefficients[k];
        }

        return value;
    }

    /// <summary>κ(ρ), κ'(ρ) and κ''(ρ).</summary>
    public (double Value, double Slope, double Curvature) ToSecondOrder(double rho) => ToSecondOrder(coefficients, [], rho);

    /// <summary>κ, κ' and κ'' for the coefficients left_k·right_k; an empty factor stands for ones.</summary>
    public static (double Value, double Slope, double Curvature) ToSecondOrder(ReadOnlySpan<double> left, ReadOnlySpan<double> right, double rho)
    {
        double value = 0;
        double slope = 0;
        double half = 0;
        for (int k = left.Length - 1; k >= 0; k--)
        {
            half = (half * rho) + slope;
            slope = (slope * rho) + value;
            value = (value * rho) + (right.IsEmpty ? left[k] : left[k] * right[k]);
        }

        return (value, slope, 2 * half);
    }

    /// <summary>κ(1) − κ(ρ) = (1 − ρ) Σ_i ρ^i Σ_{j&gt;i} c_j, from ρ and 1 − ρ: no cancellation next to ρ = 1.</summary>
    public double Fall(double rho, double defect)
    {
        double sum = 0;
        double suffix = 0;
        for (int k = coefficients.Length - 1; k >= 1; k--)
        {
            suffix += coefficients[k];
            sum = (sum * rho) + suffix;
        }

        return defect * sum;
    }

    /// <summary>Σ_i w_i κ(ρ_i); ρ_i becomes scale·w_i κ'(ρ_i).</summary>
    public double SumAndSlopes(Span<double> rho, ReadOnlySpan<double> weights, double scale) => KernelRows.Power(rho, weights, coefficients, scale);

    /// <summary>The series of termwise products left_k·right_k, as long as the shorter factor.</summary>
    public static PowerSeries OfProducts(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double[] products = new double[Math.Min(left.Length, right.Length)];
        for (int k = 0; k < products.Length; k++)
        {
            products[k] = left[k] * right[k];
        }

        return new PowerSeries(products);
    }
}
