using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

/// <summary>Kernel and landscape of a patch by sums in doubles and a linear system, from the definitions.</summary>
public sealed class PatchQuadratureTests
{
    private const double Step = 0.02;
    private const double End = 7.01;
    private static readonly Rational Rho = new(-1, 2);
    private static readonly double[] Teacher = [0.7, -0.4, 1.1, 0.2, -0.9];

    public static TheoryData<string> Activations { get; } =
        ["relu", "leaky_relu(0.2)", "gelu", "softplus", "sigmoid", "sin(x + 1/2)", "max(0, x)^2"];

    [Theory]
    [MemberData(nameof(Activations))]
    public void The_kernel_is_a_double_sum(string activation)
    {
        CertifiedPatchKernel kernel = new(PatchMomentsTests.Of(activation).Series, Rational.One, 96);
        CompiledActivation sigma = Compiled(activation);
        Assert.Equal(Kernel(sigma, -0.5), (kernel.Mean.Square() + kernel.Covariance(Rho)).Value.ToDouble(), 3e-4);
        Assert.Equal((Kernel(sigma, -0.45) - Kernel(sigma, -0.55)) / 0.1, kernel.Slope(Rho).Value.ToDouble(), 5e-3);
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void Every_formula_of_the_landscape_is_the_value_of_the_loss_it_stands_for(string activation)
    {
        PatchMoments moments = PatchMomentsTests.Of(activation);
        Dictionary<string, Ball> point = Point(moments, new CertifiedPatchKernel(moments.Series, Rational.One, 96));
        Naive naive = Naive.Of(Compiled(activation));
        double delta = Kernel(Compiled(activation), -0.5) - naive.MeanSquare;
        double vertex = naive.Vertex();
        double threshold = naive.Threshold();

        Near(naive.Best(delta)[0], (PatchFormulas.ProfileShare * Constant(Teacher[0])) + (PatchFormulas.ProfileShift * Constant(Teacher.Sum())));
        Near(naive.Loss(naive.Best(delta), delta), PatchFormulas.ProfileLoss);
        Near(naive.Correlation(delta), PatchFormulas.ProfileCorrelation);
        Near(naive.Loss(naive.Best(naive.Antipode), naive.Antipode), PatchFormulas.AntipodeLoss);
        Near(naive.Correlation(naive.Antipode), PatchFormulas.AntipodeCorrelation);
        Near(vertex, PatchFormulas.Vertex);
        Near(naive.Loss(naive.Best(vertex), vertex), PatchFormulas.SaddleLoss);
        Near(threshold, PatchFormulas.Threshold);

        void Near(double expected, RationalFunction formula) =>
            Assert.Equal(expected, formula.Evaluate(point, 96).ToDouble(), 2e-3 * (1 + Math.Abs(expected)));
    }

    private static Dictionary<string, Ball> Point(PatchMoments moments, CertifiedPatchKernel kernel) => new(StringComparer.Ordinal)
    {
        [PatchFormulas.Patches] = Ball.FromInteger(Teacher.Length, 96),
        [PatchFormulas.SumSquare] = Ball.FromDouble(Teacher.Sum() * Teacher.Sum(), 96),
        [PatchFormulas.NormSquare] = Ball.FromDouble(Teacher.Sum(a => a * a), 96),
        [PatchFormulas.MeanSquare] = moments.MeanSquare.Value,
        [PatchFormulas.OddEnergy] = moments.OddEnergy.Value,
        [PatchFormulas.EvenEnergy] = moments.EvenEnergy.Value,
        [PatchFormulas.Covariance] = kernel.Covariance(Rho).Value,
    };

    private static RationalFunction Constant(double value) => Rational.FromDouble(value);

    private static CompiledActivation Compiled(string activation) => EvaluateDouble.Compile(PatchMomentsTests.Of(activation).Series.Activation);

    /// <summary>E[σ(x)σ(y)] for correlation ρ.</summary>
    private static double Kernel(CompiledActivation sigma, double rho) => Nodes.Sum(x =>
        sigma.Evaluate(x) * Weight(x) * Nodes.Sum(w => Weight(w) * sigma.Evaluate((rho * x) + (Math.Sqrt(1 - (rho * rho)) * w))));

    private static double[] Nodes { get; } = [.. Enumerable.Range(0, (int)(2 * End / Step)).Select(i => ((i + 0.5) * Step) - End)];

    private static double Weight(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * Step;

    /// <summary>2ℓ(a, δ) = aᵀM(1)a − 2aᵀM(ρ)a* + a*ᵀM(1)a*, M(ρ) = σ̂_0²11ᵀ + δI, with vectors.</summary>
    private sealed record Naive(double MeanSquare, double Variance, double Antipode)
    {
        public static Naive Of(CompiledActivation sigma)
        {
            double mean = Nodes.Sum(x => Weight(x) * sigma.Evaluate(x));
            double square = Nodes.Sum(x => Weight(x) * sigma.Evaluate(x) * sigma.Evaluate(x));
            double reflected = Nodes.Sum(x => Weight(x) * sigma.Evaluate(x) * sigma.Evaluate(-x));
            return new Naive(mean * mean, square - (mean * mean), reflected - (mean * mean));
        }

        public double Loss(double[] a, double delta) =>
            (Form(a, a, Variance) - (2 * Form(a, Teacher, delta)) + Form(Teacher, Teacher, Variance)) / 2;

        public double Correlation(double delta) => Best(delta).Zip(Teacher, (a, b) => a * b).Sum();

        public double[] Best(double delta) => Best(delta, Teacher);

        /// <summary>Where a(ρ)ᵀa*, an affine function of δ, is 0.</summary>
        public double Vertex() => -Correlation(0) / (Correlation(1) - Correlation(0));

        /// <summary>S²/A² of the teacher 1 + t(1, −1, 0, 0, 0) for which a(−1)ᵀa* is 0: the sign changes once in t.</summary>
        public double Threshold()
        {
            (double low, double high) = (0, 1e4);
            for (int i = 0; i < 100; i++)
            {
                double middle = (low + high) / 2;
                double[] teacher = Split(middle);
                (low, high) = Best(Antipode, teacher).Zip(teacher, (a, b) => a * b).Sum() > 0 ? (middle, high) : (low, middle);
            }

            return Math.Pow(Split(low).Sum(), 2) / Split(low).Sum(a => a * a);
        }

        private static double[] Split(double t) => [1 + t, 1 - t, 1, 1, 1];

        /// <summary>a(ρ), by descent on ℓ in a: ‖M(1)‖ = τ² + kσ̂_0².</summary>
        private double[] Best(double delta, double[] teacher)
        {
            double[] a = new double[teacher.Length];
            for (int step = 0; step < 2000; step++)
            {
                double common = MeanSquare * (a.Sum() - teacher.Sum());
                a = [.. a.Select((entry, j) =>
                    entry - ((common + (Variance * entry) - (delta * teacher[j])) / (Variance + (teacher.Length * MeanSquare))))];
            }

            return a;
        }

        private double Form(double[] left, double[] right, double diagonal) =>
            (MeanSquare * left.Sum() * right.Sum()) + (diagonal * left.Zip(right, (a, b) => a * b).Sum());
    }
}
