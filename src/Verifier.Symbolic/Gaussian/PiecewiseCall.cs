using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Functions of one argument applied to closed forms, piece by piece.</summary>
internal static class PiecewiseCall
{
    /// <summary>function ∘ argument, or null when it leaves the class.</summary>
    public static ClosedForm? TryApply(Function function, ClosedForm argument) => function switch
    {
        Function.Sign => PiecewiseSign.TryOf(argument, sign => sign),
        Function.Step => PiecewiseSign.TryOf(argument, sign => Math.Max(sign, 0)),
        Function.Abs => PiecewiseSign.TryOf(argument, sign => sign) is { } signs ? ClosedForm.TryMultiply(signs, argument) : null,
        _ => argument.TryMap(piece => SmoothCall.TryApply(function, piece)),
    };
}
