using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Kernels;

/// <summary>The way from an activation to its dual kernel: the closed form before Mehler's sum, a refusal with its reason otherwise.</summary>
public static class DualKernelAnalysis
{
    /// <summary>The dual kernel of an activation for the given arguments, or why it has none here. Ends in bounded time for every tree.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static DualKernelResult Analyse(Expression activation, KernelInputs inputs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(inputs);
        return TreeSize.IsModerate(activation) && Parameters.Of(activation).Count == 0 && ClosedDualKernel.TryCreate(activation, inputs) is { } closed
            ? DualKernelResult.Of(closed)
            : ByMehler(activation, inputs, cancellation);
    }

    /// <summary>The second route to the same numbers: Mehler's sum whether or not a closed form is known.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static DualKernelResult ByMehler(Expression activation, KernelInputs inputs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(inputs);
        AnalysisResult left = ActivationAnalysis.Analyse(Composed(activation, inputs.First), cancellation);
        AnalysisResult right = inputs.AreAlike ? left : ActivationAnalysis.Analyse(Composed(activation, inputs.Second), cancellation);
        return (left.Refusal ?? right.Refusal) is { } refusal
            ? DualKernelResult.Of(refusal)
            : DualKernelResult.Of(new MehlerDualKernel(activation, inputs, left.Series!, right.Series!));
    }

    private static Expression Composed(Expression activation, (Rational Mean, Rational Scale) input) =>
        Substitute.In(activation, Build.Sum(Build.Number(input.Mean), Build.Product(Build.Number(input.Scale), Build.X)));
}
