using System.Runtime.InteropServices;
using Verifier.Arithmetic.Balls;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>Calls functions of Arb through decimal text; an arb_t has 48 bytes.</summary>
internal sealed class ArbLibrary : IDisposable
{
    public const string Name = "libflint-arb.so.2";
    private const int Size = 48;
    private const int Precision = 400;

    private readonly nint library = NativeLibrary.Load(Name);
    private readonly nint argument = Marshal.AllocHGlobal(Size);
    private readonly nint result = Marshal.AllocHGlobal(Size);

    public ArbLibrary()
    {
        Export<OneArgument>("arb_init")(argument);
        Export<OneArgument>("arb_init")(result);
    }

    private delegate void OneArgument(nint ball);

    private delegate void Function(nint result, nint argument, nint precision);

    private delegate int Reader(nint ball, [MarshalAs(UnmanagedType.LPUTF8Str)] string text, nint precision);

    private delegate int Relation(nint left, nint right);

    /// <summary>Whether Arb's enclosure of function(x) at 400 bits lies in <paramref name="value"/>.</summary>
    public bool Confirms(string function, string x, Ball value)
    {
        Read(argument, x);
        Export<Function>(function)(result, argument, Precision);
        (string midpoint, string radius) = value.ToDecimal(80);
        Read(argument, $"{midpoint} +/- {radius}");
        return Export<Relation>("arb_contains")(argument, result) != 0;
    }

    public void Dispose()
    {
        Export<OneArgument>("arb_clear")(argument);
        Export<OneArgument>("arb_clear")(result);
        Marshal.FreeHGlobal(argument);
        Marshal.FreeHGlobal(result);
    }

    private void Read(nint ball, string text)
    {
        if (Export<Reader>("arb_set_str")(ball, text, Precision) != 0)
        {
            throw new ArgumentException($"Arb does not read '{text}'.", nameof(text));
        }
    }

    private T Export<T>(string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
