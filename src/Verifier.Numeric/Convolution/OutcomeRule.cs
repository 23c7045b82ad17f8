namespace Verifier.Numeric.Convolution;

/// <summary>Tells the end of a descent long before it is reached, when κ increases on [−1, 1].</summary>
/// <remarks>
/// {aᵀa* &gt; 0, |1ᵀa| ≤ |S|, φ &lt; π/2} is forward invariant with φ decreasing, for η ≤ 1/(kc_0²+τ²) and steps that do not turn past the teacher.
/// {ℓ &lt; ℓ_saddle} splits into φ &lt; φ_s, which leads to the teacher, and φ &gt; φ_s, which leads to the antipode, as long as the loss decreases.
/// </remarks>
/// <param name="rule">The descent.</param>
public sealed class OutcomeRule(ReducedDescent rule)
{
    /// <summary>The critical values.</summary>
    public ConvolutionLandscape Landscape { get; } = new(rule.Teacher, rule.Kernel);

    /// <summary>Whether the state lies in the set from which the descent goes to the teacher.</summary>
    public bool IsInGlobalSet(ReducedState state) =>
        state.Angle < Math.PI / 2 && rule.Teacher.Correlation(state) > 0 && Math.Abs(state.Mean) <= Math.Abs(rule.Teacher.Mean) * (1 + 1e-12);

    /// <summary>The verdict on a state.</summary>
    public DescentOutcome Judge(ReducedState state)
    {
        if (IsInGlobalSet(state))
        {
            return DescentOutcome.Global;
        }

        // The rest of a only decays and never acts on the other numbers.
        if (!Landscape.HasSpuriousMinimum || !(rule.Loss(state with { Rest = 0 }) < Landscape.SaddleLoss))
        {
            return DescentOutcome.Open;
        }

        return state.Angle < Landscape.SaddleAngle ? DescentOutcome.Global : DescentOutcome.Spurious;
    }
}
