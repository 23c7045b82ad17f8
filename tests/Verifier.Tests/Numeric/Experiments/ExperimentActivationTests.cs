using Verifier.Numeric.Experiments;
using Verifier.Numeric.Training;
using Verifier.Tests.Numeric.Evaluation;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Experiments;

public sealed class ExperimentActivationTests
{
    [Fact]
    public void Relu_as_text_is_relu()
    {
        ExperimentActivation relu = ExperimentActivation.Of("relu", Activations.Exact("max(0, x)"));
        Matrices.AssertClose(ReluCoefficients.UpTo(4), relu.Coefficients, 1e-16);
        Assert.Equal(0.0, relu.Coefficient(3));
        double[] values = [-1.5, -0.0, 2.5];
        double[] slopes = new double[3];
        relu.Functions.Derivative(values, slopes);
        relu.Functions.Value(values, values);
        Assert.Equal([0, 0, 2.5], values);
        Assert.Equal((0.0, 1.0), (slopes[0], slopes[2]));
    }

    [Theory]
    [InlineData("x*Phi(x)")]
    [InlineData("abs(x)")]
    public void Other_activations_with_a_fourth_coefficient_recover_the_teacher(string text)
    {
        ExperimentSettings settings = new() { Dimension = 5, Seed = 3 };
        ExperimentPlan plan = ExperimentCatalogue.Find("g")!.Prepare(ExperimentActivation.Of(text, Activations.Exact(text)), settings);
        TrainingCurve curve = Assert.IsType<ExperimentPlan.Ready>(plan).Run.Complete(text, settings.Seed);
        Assert.Equal(TrainingVerdict.Converged, curve.Verdict);
    }
}
