using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Benchmarks;

/// <summary>
/// Samples per second of a whole step (drawing, labels, gradient, update) against NumPy and PyTorch in the same run: float64, closed gradients,
/// B* = I so that no side needs a product for labels, all with as many workers as processors, peers with two sizes of blocks. Sides take turns, and of
/// each, the best tenth of a second or single step counts, because other guests of the machine come and go. Single precision is shown besides, with
/// the error of its gradient; no peer is compared with it.
/// </summary>
internal static class StepComparison
{
    private const double Second = 0.28209479177387814;
    private const double Fourth = -0.08143375198381997;
    private const double OwnSeconds = 1.0;
    private const int Rounds = 2;
    private static readonly string Workers = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);

    public static void Run()
    {
        bool numpy = PythonPeer.Has("numpy");
        bool torch = PythonPeer.Has("torch");
        Console.WriteLine($"NumPy {(numpy ? "found" : "not run: cannot be imported")}, PyTorch {(torch ? "found" : "not run: cannot be imported")}");
        Console.WriteLine("loss     d   batch    ours M/s   NumPy M/s   PyTorch M/s   ratio to the better   share of the limit   float32 M/s    its error");
        foreach (int dimension in new[] { 50, 200 })
        {
            foreach (int batch in new[] { 8192, 262144 })
            {
                foreach (string loss in new[] { "relu", "gamma", "g" })
                {
                    Compare(loss, dimension, batch, numpy, torch);
                }
            }
        }
    }

    private static void Compare(string loss, int dimension, int batch, bool numpy, bool torch)
    {
        double own = Own(loss, dimension, batch);
        double? numpyRate = null, torchRate = null;
        MachineLimit limit = MachineLimit.Measure(batch / own);
        for (int round = 0; round < Rounds; round++)
        {
            own = Math.Max(own, Own(loss, dimension, batch));
            numpyRate = numpy ? Peer(numpyRate, "numpy", loss, dimension, batch) : null;
            own = Math.Max(own, Own(loss, dimension, batch));
            torchRate = torch ? Peer(torchRate, "torch", loss, dimension, batch) : null;
            limit = limit.Better(MachineLimit.Measure(batch / own));
        }

        double better = Math.Max(numpyRate ?? 0, torchRate ?? 0);
        double single = Own(loss, dimension, batch, SamplePrecision.Single);

        // XBᵀ and ΘᵀX; for G half of XᵀDX besides, and once a step BM, BᵀBM, half of BᵀB and the product of B with their sum.
        double square = (double)dimension * dimension;
        double flops = (4 * square) + (loss == "g" ? square + (7 * square * dimension / batch) : 0);
        double share = limit.SecondsFor(flops, dimension) * own;
        string ratio = better > 0 ? (own / better).ToString("0.00", CultureInfo.InvariantCulture) : "-";
        Console.WriteLine(
            $"{loss,-6} {dimension,3} {batch,7} {own / 1e6,11:0.000} {numpyRate / 1e6,11:0.000} {torchRate / 1e6,13:0.000} {ratio,21} {share,20:0.00} "
            + $"{single / 1e6,13:0.000} {RoundingError(loss, dimension),12:0.0e+0}");
    }

    private static double? Peer(double? best, string library, string loss, int dimension, int batch) => new[] { "1024", "4096" }
        .Select(block => PythonPeer.Measure(
            "train_step.py",
            library,
            Workers,
            loss,
            dimension.ToString(CultureInfo.InvariantCulture),
            batch.ToString(CultureInfo.InvariantCulture),
            block,
            "identity",
            "1.0"))
        .Append(best)
        .Max();

    private static double RoundingError(string loss, int dimension)
    {
        TwoLayerNetwork student = TwoLayerNetwork.WithUnitWeights(RandomMatrices.UnitRows(dimension, dimension, new RandomSequence(1)));
        return Source(loss, dimension, 8192, SamplePrecision.Single).RoundingError(student, 0, CancellationToken.None)!.Value;
    }

    private static FreshSamples Source(string loss, int dimension, int batch, SamplePrecision precision)
    {
        TeacherData data = new(TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(dimension)), DifferentiableActivation.Relu);
        SampledObjective objective = loss switch
        {
            "relu" => new SampledSquaredLoss(DifferentiableActivation.Relu),
            "gamma" => new SampledSquaredLoss(DifferentiableActivation.OfHermiteSeries([0, 0, Second, 0, Fourth])),
            "g" => new SampledG(Fourth, 1, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "relu, gamma or g"),
        };
        return new FreshSamples(data, objective, batch, new RandomSequence(2), precision: precision);
    }

    private static double Own(string loss, int dimension, int batch, SamplePrecision precision = SamplePrecision.Double)
    {
        RowMatrix rows = RandomMatrices.UnitRows(dimension, dimension, new RandomSequence(1));
        FreshSamples source = Source(loss, dimension, batch, precision);
        Step(0);
        Step(1);
        int number = 2;
        return BestRate.Of(OwnSeconds, () =>
        {
            Step(number++);
            return batch;
        });

        void Step(int step)
        {
            LossGradient gradient = source.Gradient(TwoLayerNetwork.WithUnitWeights(rows), step, CancellationToken.None);
            RowArithmetic.AddScaled(-1e-4, gradient.Rows.Values, rows.Values);
            if (loss != "g")
            {
                RowNormalization.Normalize(rows);
            }
        }
    }
}
