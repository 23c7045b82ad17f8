using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Verifier.Tests.Arithmetic.Balls;

namespace Verifier.Tests.Soundness;

/// <summary>The shapes of the functions of the Arb library, and the functions by name. Balls are pointers; all precisions are in bits.</summary>
internal static class Arb
{
    /// <summary>The size of an arb_t; an acb_t is two of them, the real part first.</summary>
    public const int RealSize = 48;

    /// <summary>The result when integration met its tolerance.</summary>
    public const int Success = 0;

    private static readonly Lazy<nint> Library = new(() => NativeLibrary.Load(ArbLibrary.Name));
    private static readonly ConcurrentDictionary<string, Delegate> Known = new(StringComparer.Ordinal);

    public delegate void Operation(nint ball);

    public delegate void Unary(nint result, nint x);

    public delegate void Rounded(nint result, nint x, nint precision);

    public delegate void Binary(nint result, nint x, nint y, nint precision);

    public delegate void Analytic(nint result, nint x, int analytic, nint precision);

    public delegate void AnalyticBinary(nint result, nint x, nint y, int analytic, nint precision);

    public delegate void IntegerPower(nint result, nint x, nint exponent, nint precision);

    public delegate void Scaled(nint result, nint x, nuint factor, nint precision);

    public delegate void Constant(nint result, nint precision);

    public delegate int Predicate(nint ball);

    public delegate int Reader(nint ball, [MarshalAs(UnmanagedType.LPUTF8Str)] string text, nint precision);

    public delegate nint Writer(nint ball);

    public delegate void PowerOfTwo(nint magnitude, nuint factor, nint exponent);

    public delegate int Integrand(nint result, nint x, nint parameter, nint order, nint precision);

    public delegate int Integration(
        nint result, nint integrand, nint parameter, nint lower, nint upper, nint goal, nint tolerance, nint options, nint precision);

    /// <summary>A function of the library as a delegate of the shape its header gives it.</summary>
    public static T Function<T>(string name)
        where T : Delegate => (T)Known.GetOrAdd(
            name, static name => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(Library.Value, name)));
}
