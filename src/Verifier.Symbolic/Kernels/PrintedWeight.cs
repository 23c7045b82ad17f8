using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Constants.Layout;

namespace Verifier.Symbolic.Kernels;

/// <summary>How an exact constant looks as the factor of Φ₂.</summary>
internal static class PrintedWeight
{
    /// <summary>Whether it is printed as one summand with a minus sign.</summary>
    public static bool IsPrintedNegative(this ExactConstant value) => ConstantLayout.Of(value).Summands is [{ IsNegative: true }];

    /// <summary>Whether it is printed as several summands.</summary>
    public static bool IsPrintedSum(this ExactConstant value) => ConstantLayout.Of(value).Summands.Length > 1;
}
