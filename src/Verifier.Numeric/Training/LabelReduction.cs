using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training;

/// <summary>
/// Subtracts from the label an estimate of its part of low degree, at most two: y − ȳ − ⟨g, x⟩ − ½⟨H, xxᵀ − I⟩ with ȳ ≈ Ey, g ≈ E[yx],
/// H ≈ E[y(xxᵀ − I)].
/// </summary>
/// <remarks>
/// The gadgets of G are pure chaos of degree four: they are uncorrelated with every polynomial of degree at most three, so as long as
/// (ȳ, g, H) is independent of the samples it is applied to, the sampled G keeps its mean whatever the error of the estimate; only its
/// variance falls (about 700 times for ReLU at d = 50). For a designed γ without degrees 0 and 1 and unit rows, subtracting degrees 0 and 1
/// keeps the mean of the tangential gradient in the same way. An extension of the paper, which uses raw labels.
/// </remarks>
public sealed class LabelReduction
{
    private const int BlockRows = 1024;
    private readonly double[] linear;
    private readonly RowMatrix quadratic;
    private double mean;

    private LabelReduction(int dimension)
    {
        linear = new double[dimension];
        quadratic = new RowMatrix(dimension, dimension);
    }

    /// <summary>ȳ.</summary>
    internal double Mean => mean;

    /// <summary>g.</summary>
    internal ReadOnlySpan<double> Linear => linear;

    /// <summary>H.</summary>
    internal RowMatrix Quadratic => quadratic;

    /// <summary>Estimates the coefficients one after the other, each from the residuals left by the ones before, on the same samples.</summary>
    /// <param name="data">The source of samples.</param>
    /// <param name="sequence">A sequence that is not used for the samples reduced later.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="maximumDegree">0, 1 or 2: the highest degree that is subtracted.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static LabelReduction FromData(
        TeacherData data, RandomSequence sequence, int samples, int maximumDegree = 2, CancellationToken cancellation = default) =>
        new LabelReduction(data.Teacher.Dimension).Refined(data, sequence, samples, maximumDegree, cancellation);

    /// <summary>This reduction plus what is left of the low degrees, estimated from the residuals of new samples: they vary less than labels do.</summary>
    /// <inheritdoc cref="FromData"/>
    internal LabelReduction Refined(
        TeacherData data, RandomSequence sequence, int samples, int maximumDegree, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        ArgumentOutOfRangeException.ThrowIfNegative(maximumDegree);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumDegree, 2);
        LabelReduction reduction = Copy();
        for (int degree = 0; degree <= maximumDegree; degree++)
        {
            LabelReduction step = new(data.Teacher.Dimension);
            for (int first = 0; first < samples; first += BlockRows)
            {
                cancellation.ThrowIfCancellationRequested();
                int count = Math.Min(BlockRows, samples - first);
                RowMatrix inputs = new(count, data.Teacher.Dimension);
                double[] labels = new double[count];
                data.Fill(sequence, first, inputs.Values, labels);
                reduction.Apply(inputs.Values, labels);
                RowArithmetic.Scale(1.0 / samples, labels);
                step.AddMoments(inputs, labels, degree);
            }

            reduction.Add(step, degree);
        }

        return reduction;
    }

    /// <summary>Replaces the labels of the rows of <paramref name="inputs"/> by their residuals.</summary>
    public void Apply(ReadOnlySpan<double> inputs, Span<double> labels)
    {
        int d = linear.Length;
        double trace = 0;
        for (int i = 0; i < d; i++)
        {
            trace += quadratic[i, i];
        }

        double[] image = new double[inputs.Length];
        MatrixProduct.Add(MatrixView.Of(inputs, labels.Length, d), quadratic, image);
        for (int n = 0; n < labels.Length; n++)
        {
            ReadOnlySpan<double> x = inputs.Slice(n * d, d);
            double form = RowArithmetic.Dot(image.AsSpan(n * d, d), x);
            labels[n] -= mean + RowArithmetic.Dot(linear, x) + ((form - trace) / 2);
        }
    }

    private void AddMoments(RowMatrix inputs, double[] weights, int degree)
    {
        double sum = weights.Sum();
        if (degree == 0)
        {
            mean += sum;
            return;
        }

        if (degree == 1)
        {
            RowArithmetic.Add(MatrixProduct.TransposeMultiply(inputs, weights), linear);
            return;
        }

        RowMatrix weighted = inputs.Copy();
        for (int n = 0; n < weights.Length; n++)
        {
            RowArithmetic.Scale(weights[n], weighted.Row(n));
        }

        MatrixSum.AddScaled(1, MatrixProduct.TransposeMultiply(weighted, inputs), quadratic);
        MatrixSum.AddScaled(-sum, RowMatrix.Identity(linear.Length), quadratic);
    }

    private LabelReduction Copy()
    {
        LabelReduction copy = new(linear.Length) { mean = mean };
        linear.CopyTo(copy.linear.AsSpan());
        quadratic.Values.CopyTo(copy.quadratic.Values);
        return copy;
    }

    private void Add(LabelReduction step, int degree)
    {
        mean += degree == 0 ? step.mean : 0;
        RowArithmetic.AddScaled(degree == 1 ? 1 : 0, step.linear, linear);
        MatrixSum.AddScaled(degree == 2 ? 1 : 0, step.quadratic, quadratic);
    }
}
