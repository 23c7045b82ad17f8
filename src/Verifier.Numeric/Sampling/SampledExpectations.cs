using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Sampling;

/// <summary>Monte Carlo estimates of the expectations this project is about.</summary>
public static class SampledExpectations
{
    /// <summary>σ̂_k = E[σ(z)h_k(z)] for k = 0, …, <paramref name="maximumDegree"/>, all from the same samples.</summary>
    public static Estimate[] HermiteCoefficients(
        ActivationFunction activation, int maximumDegree, long samples, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumDegree);
        int outputs = maximumDegree + 1;
        return MonteCarlo.Means(1, outputs, samples, seed, Products, cancellation);

        void Products(ReadOnlySpan<double> normals, int rows, Span<double> values)
        {
            double[] sigma = new double[rows];
            activation(normals, sigma);
            for (int n = 0; n < rows; n++)
            {
                // h_{k+1} = (z h_k − √k h_{k−1})/√(k+1).
                double previous = 0;
                double current = 1;
                for (int k = 0; k < outputs; k++)
                {
                    values[(n * outputs) + k] = sigma[n] * current;
                    (previous, current) = (current, ((normals[n] * current) - (Math.Sqrt(k) * previous)) / Math.Sqrt(k + 1));
                }
            }
        }
    }

    /// <summary>E[σ(uᵀx)γ(vᵀx)] for ‖u‖ = <paramref name="firstNorm"/>, ‖v‖ = <paramref name="secondNorm"/>, ⟨ū,v̄⟩ = <paramref name="correlation"/>.</summary>
    public static Estimate Kernel(
        (ActivationFunction Sigma, ActivationFunction Gamma) activations, double firstNorm, double secondNorm, double correlation, long samples, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(correlation), 1, nameof(correlation));
        double complement = Math.Sqrt((1 - correlation) * (1 + correlation));
        return MonteCarlo.Mean(2, samples, seed, Products);

        void Products(ReadOnlySpan<double> normals, int rows, Span<double> values)
        {
            double[] second = new double[rows];
            for (int n = 0; n < rows; n++)
            {
                values[n] = firstNorm * normals[2 * n];
                second[n] = secondNorm * ((correlation * normals[2 * n]) + (complement * normals[(2 * n) + 1]));
            }

            activations.Sigma(values, values);
            activations.Gamma(second, second);
            for (int n = 0; n < rows; n++)
            {
                values[n] *= second[n];
            }
        }
    }

    /// <summary>The population loss E[(aᵀγ(Bx) − a*ᵀσ(B*x))²] without noise, rows of any norm.</summary>
    public static Estimate PopulationLoss(
        TwoLayerNetwork teacher, ActivationFunction sigma, TwoLayerNetwork student, ActivationFunction gamma, long samples, ulong seed)
    {
        TeacherData labels = new(teacher, sigma);
        TeacherData outputs = new(student, gamma);
        return MonteCarlo.Mean(teacher.Dimension, samples, seed, Errors);

        void Errors(ReadOnlySpan<double> normals, int rows, Span<double> values)
        {
            double[] predicted = new double[rows];
            labels.Evaluate(normals, values);
            outputs.Evaluate(normals, predicted);
            RowArithmetic.AddScaled(-1, predicted, values);
            for (int n = 0; n < rows; n++)
            {
                values[n] *= values[n];
            }
        }
    }

    /// <summary>E[y φ_l(x)] for several functions of the input, y = a*ᵀσ(B*x) noiseless: what gadgets are made for.</summary>
    /// <param name="teacher">a* and B*; rows of any norm.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="functions">How many functions.</param>
    /// <param name="gadgets">Writes φ_1(x), …, one row for each input row.</param>
    /// <param name="samples">Samples.</param>
    /// <param name="seed">The seed.</param>
    public static Estimate[] LabelCorrelations(
        TwoLayerNetwork teacher, ActivationFunction sigma, int functions, SampleFunction gadgets, long samples, ulong seed)
    {
        TeacherData data = new(teacher, sigma);
        return MonteCarlo.Means(teacher.Dimension, functions, samples, seed, Products);

        void Products(ReadOnlySpan<double> normals, int rows, Span<double> values)
        {
            double[] labels = new double[rows];
            data.Evaluate(normals, labels);
            gadgets(normals, rows, values);
            for (int n = 0; n < rows; n++)
            {
                RowArithmetic.Scale(labels[n], values.Slice(n * functions, functions));
            }
        }
    }
}
