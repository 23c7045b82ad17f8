using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class NetworkTextTests
{
    private const int Bits = 96;

    [Fact]
    public void The_expansion_of_relu_names_its_tensor_distances_and_remainder()
    {
        PopulationLoss loss = PopulationLoss.Expand(Activations.Relu, Activations.Relu, 4, Bits);
        Assert.Equal("1/(2*pi) f_0 + 1/4 f_1 + 1/(4*pi) f_2 + 1/(48*pi) f_4 + R_4 + E ξ²", PopulationLossText.Expansion(loss));
        Assert.Equal("(1/4 - 37/(48*pi)) (‖a*‖_1 + ‖a‖_1)²", PopulationLossText.TailBound(loss, 6));
    }

    [Fact]
    public void A_designed_student_leaves_the_dropped_teacher_terms()
    {
        PopulationLoss loss = PopulationLoss.Expand(Activations.Relu, new KeptSeries(Activations.Relu, [2]), 2, Bits);
        Assert.Equal("1/(2*pi) ‖T*_0‖² + 1/4 ‖T*_1‖² + 1/(4*pi) f_2 + R_2 + E ξ²", PopulationLossText.Expansion(loss));
    }

    [Fact]
    public void Coefficients_without_a_closed_form_keep_their_letters()
    {
        var series = new SingleCoefficientSeries(CoefficientStatus.Nonzero);
        PopulationLoss loss = PopulationLoss.Expand(series, new KeptSeries(Activations.Relu, [0]), 1, Bits);
        Assert.Equal("‖s0 T*_0 − 1/sqrt(2*pi) T_0‖² + s1^2 ‖T*_1‖² + R_1 + E ξ²", PopulationLossText.Expansion(loss));
    }

    [Fact]
    public void Gadgets_print_with_numbers_or_with_letters()
    {
        var target = GadgetTarget.ReadOneVector("t^2").Polynomial!;
        Assert.Equal(
            "sqrt(2*pi)*alpha^2 - sqrt(2*pi)*V", GadgetText.Definition((Gadget)Gadget.Build(target, Activations.Relu, Bits)));
        Assert.Equal(
            "(sqrt(2)/2*alpha^2 - sqrt(2)/2*V)/s2",
            GadgetText.Definition((Gadget)Gadget.Build(target, new SingleCoefficientSeries(CoefficientStatus.Nonzero), Bits)));
    }

    [Fact]
    public void The_objective_prints_with_its_derived_factors()
    {
        var objective = (ObjectiveFormula)ObjectiveFormula.Build(Activations.Relu, Bits);
        Assert.StartsWith("sqrt(6)*|s4| Σ_i", ObjectiveText.ClosedForm(objective), StringComparison.Ordinal);
        Assert.Contains("− μ*|s4|/(2*sqrt(6)) Σ_{i,j}", ObjectiveText.ClosedForm(objective), StringComparison.Ordinal);
        Assert.StartsWith("−E[y Σ_{j≠k}", ObjectiveText.SampleForm(objective), StringComparison.Ordinal);
        Assert.Equal(
            "pairs 1/(2*sqrt(2*pi)), fourth powers 1/(24*sqrt(2*pi)) μ, λ ≥ sqrt(2/pi) max a*", ObjectiveText.Constants(objective, 6));
    }
}
