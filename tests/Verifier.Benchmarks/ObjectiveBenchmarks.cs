using BenchmarkDotNet.Attributes;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Benchmarks;

/// <summary>Value and gradient of the sample form of G on a batch of 8192, against the one matrix product X Bᵀ it cannot do without.</summary>
public class ObjectiveBenchmarks
{
    private const int Batch = 8192;
    private RowMatrix inputs = null!;
    private RowMatrix rows = null!;
    private SampleObjectiveG objective = null!;

    /// <summary>d = m.</summary>
    [Params(10, 50)]
    public int Dimension { get; set; }

    /// <summary>Draws the batch.</summary>
    [GlobalSetup]
    public void Draw()
    {
        inputs = RandomMatrices.Gaussian(Batch, Dimension, new RandomSequence(1));
        rows = RandomMatrices.UnitRows(Dimension, Dimension, new RandomSequence(2));
        objective = new SampleObjectiveG(inputs, RandomMatrices.Weights(Batch, 0, 1, new RandomSequence(3)), -0.0814, 1, 1);
    }

    /// <summary>The product X Bᵀ.</summary>
    [Benchmark(Baseline = true)]
    public RowMatrix Product() => MatrixProduct.MultiplyByTranspose(inputs, rows);

    /// <summary>Value and gradient.</summary>
    [Benchmark]
    public LossGradient ValueAndGradient() => objective.ValueAndGradient(rows);
}
