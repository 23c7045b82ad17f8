using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Kernels;
using Verifier.Testing;
using Xunit;
using Drawn = Verifier.Testing.Correlation;
using Rho = Verifier.Symbolic.Kernels.Correlation;

namespace Verifier.Tests.Symbolic.Kernels;

public class DualKernelProperties
{
    private const int Bits = 50;

    private static readonly KernelInputs Unequal = new(new(1, 4), new(2, 3), new(-1, 3), new(4, 5));

    [Property(MaxTest = 25, EndSize = 20)]
    public void A_member_of_the_closed_class_agrees_with_the_sum_of_Mehler(ClosedActivation activation, Drawn correlation)
    {
        if (Kernel(activation, KernelInputs.Standard) is not { } kernel || DualKernelAnalysis.ByMehler(activation.Tree, KernelInputs.Standard).Kernel is not { } sum)
        {
            return;
        }

        Rho rho = Rho.Of(correlation.Value / 2);
        Agree(kernel.Enclose(rho, Bits), sum.Enclose(rho, Bits));
        Agree(kernel.EncloseDerivative(rho, Bits), sum.EncloseDerivative(rho, Bits));
    }

    [Property(MaxTest = 15, EndSize = 20)]
    public void Means_and_scales_agree_with_the_sum_of_Mehler(ClosedActivation activation, Drawn correlation)
    {
        if (Kernel(activation, Unequal) is not { } kernel || DualKernelAnalysis.ByMehler(activation.Tree, Unequal).Kernel is not { } sum)
        {
            return;
        }

        Rho rho = Rho.Of(correlation.Value / 2);
        Agree(kernel.Enclose(rho, Bits), sum.Enclose(rho, Bits));
    }

    // The form Σ c_i c_j κ(⟨v_i, v_j⟩) is not negative for unit vectors v_i; here v_i on a circle, so that ρ_ij = cos((i − j)θ).
    [Property(MaxTest = 15, EndSize = 20)]
    public void Gram_matrices_are_positive_semidefinite(ClosedActivation activation, Drawn angle)
    {
        if (Kernel(activation, KernelInputs.Standard) is not { } kernel)
        {
            return;
        }

        Rational step = Rational.Abs(angle.Value);
        int[] weights = [3, -5, 2];
        Ball form = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            for (int j = 0; j < weights.Length; j++)
            {
                form += weights[i] * weights[j] * kernel.Enclose(Rho.AtAngle(Math.Abs(i - j) * step), Bits);
            }
        }

        Assert.False(form.IsNegative, $"{form}");
    }

    // κ(0) = (E σ)², and κ(1) + κ(−1) = E[(σ(x) + σ(−x))²]/2 is not negative.
    [Property(MaxTest = 25, EndSize = 20)]
    public void At_0_it_is_a_square_and_at_the_ends_it_is_dominated_by_the_second_moment(ClosedActivation activation)
    {
        if (Kernel(activation, KernelInputs.Standard) is not { } kernel || DualKernelAnalysis.ByMehler(activation.Tree, KernelInputs.Standard).Kernel is not { } sum)
        {
            return;
        }

        Agree(kernel.Enclose(Rho.Of(0), Bits), sum.Enclose(Rho.Of(0), Bits));
        Ball one = kernel.Enclose(Rho.Of(1), Bits);
        Ball minus = kernel.Enclose(Rho.Of(-1), Bits);
        Assert.True(one.Overlaps(sum.Enclose(Rho.Of(1), Bits)));
        Assert.False((one + minus).IsNegative || (one - minus).IsNegative);
    }

    // κ(ρ + h) − κ(ρ) = h κ′(ξ): between the values of κ′ at both ends when these bound it, as on ρ ≥ 0, where all terms of κ″ are positive.
    [Property(MaxTest = 15, EndSize = 20)]
    public void The_derivative_lies_between_difference_quotients(ClosedActivation activation)
    {
        if (Kernel(activation, KernelInputs.Standard) is not { } kernel)
        {
            return;
        }

        Rational step = new(1, 64);
        Rational rho = new(1, 5);
        Ball slope = kernel.EncloseDerivative(Rho.Of(rho), Bits);
        Ball below = (kernel.Enclose(Rho.Of(rho), Bits) - kernel.Enclose(Rho.Of(rho - step), Bits)) / step;
        Ball above = (kernel.Enclose(Rho.Of(rho + step), Bits) - kernel.Enclose(Rho.Of(rho), Bits)) / step;
        Assert.False((slope - below).IsNegative || (above - slope).IsNegative);
    }

    private static DualKernel? Kernel(ClosedActivation activation, KernelInputs inputs) =>
        DualKernelAnalysis.Analyse(activation.Tree, inputs).Kernel is { Route: KernelRoute.ClosedForm } kernel ? kernel : null;

    private static void Agree(Ball left, Ball right) => Assert.True(left.Overlaps(right) && left.IsFinite, $"{left} and {right} are disjoint");
}
