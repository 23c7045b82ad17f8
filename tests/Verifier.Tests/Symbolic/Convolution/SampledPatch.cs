using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;

namespace Verifier.Tests.Symbolic.Convolution;

/// <summary>½E(f − f*)², E(f − f*)σ(wᵀZ_j) and E(f − f*)Σ_j a_jσ′(wᵀZ_j)(I − wwᵀ)Z_j/‖v‖ by plain samples; no filter gradient where σ jumps.</summary>
internal sealed record SampledPatch(Estimate Loss, Estimate[] Weights, Estimate[] Filter)
{
    public static SampledPatch Of(PatchDraw draw, int count)
    {
        PatchPoint point = draw.Point;
        (double[] a, double[] teacherWeights) = (draw.Student.Weights, draw.Teacher.Weights);
        double[] direction = PatchDraw.Doubles(point.Direction, 1);
        ActivationFunction sigma = EvaluateDouble.Compile(draw.Series.Activation).Evaluate;
        ActivationFunction? slope = Continuity.IsSeen(draw.Series.Activation)
            ? EvaluateDouble.Compile(Differentiate.Of(draw.Series.Activation)).Evaluate
            : null;
        double[] inputs = new double[count * point.Patches * point.PatchSize];
        new RandomSequence((ulong)(draw.Activation + (10 * point.Patches))).FillNormal(inputs);
        double[,] values = new double[count, 1 + point.Patches + (slope is null ? 0 : point.PatchSize)];
        double[] products = new double[point.Patches];
        (double[] own, double[] theirs, double[] slopes) = (new double[point.Patches], new double[point.Patches], new double[point.Patches]);
        for (int n = 0; n < count; n++)
        {
            ReadOnlySpan<double> z = inputs.AsSpan(n * point.Patches * point.PatchSize, point.Patches * point.PatchSize);
            for (int j = 0; j < point.Patches; j++)
            {
                ReadOnlySpan<double> patch = z.Slice(j * point.PatchSize, point.PatchSize);
                (products[j], theirs[j]) = (RowArithmetic.Dot(patch, direction), RowArithmetic.Dot(patch, draw.Teacher.Filter));
            }

            sigma(products, own);
            sigma(theirs, theirs);
            slope?.Invoke(products, slopes);
            double residual = RowArithmetic.Dot(a, own) - RowArithmetic.Dot(teacherWeights, theirs);
            values[n, 0] = 0.5 * residual * residual;
            for (int j = 0; j < point.Patches; j++)
            {
                values[n, 1 + j] = residual * own[j];
                for (int i = 0; i < point.PatchSize && slope is not null; i++)
                {
                    double tangent = z[(j * point.PatchSize) + i] - (products[j] * direction[i]);
                    values[n, 1 + point.Patches + i] += residual * a[j] * slopes[j] * tangent / point.Norm.ToDouble();
                }
            }
        }

        Estimate[] all = [.. Enumerable.Range(0, values.GetLength(1)).Select(column => Column(values, column))];
        return new SampledPatch(all[0], all[1..(1 + point.Patches)], all[(1 + point.Patches)..]);
    }

    private static Estimate Column(double[,] values, int column)
    {
        double[] entries = [.. Enumerable.Range(0, values.GetLength(0)).Select(n => values[n, column])];
        double mean = entries.Average();
        double error = Math.Sqrt(entries.Sum(entry => (entry - mean) * (entry - mean))) / entries.Length;
        return new Estimate(mean, error, entries.Length, 0);
    }
}
