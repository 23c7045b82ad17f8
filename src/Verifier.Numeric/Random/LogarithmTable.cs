using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary>For z in [0.6875, 1.375), cut into sixteen parts by the bits of the double: a number c with |cz − 1| ≤ 1/31, and 2 ln c.</summary>
internal static unsafe class LogarithmTable
{
    /// <summary>The bits of 0.6875; the part of z is in the bits 48 to 51 of its distance from here.</summary>
    public const ulong Offset = 0x3FE6_0000_0000_0000;

    private static readonly AlignedArray<double> Storage = Build();

    /// <summary>The sixteen numbers c, then the sixteen 2 ln c.</summary>
    public static double* Entries => Storage.Pointer;

    private static AlignedArray<double> Build()
    {
        AlignedArray<double> entries = new(32);
        for (int part = 0; part < 16; part++)
        {
            double low = BitConverter.UInt64BitsToDouble(Offset + ((ulong)part << 48));
            double high = BitConverter.UInt64BitsToDouble(Offset + ((ulong)(part + 1) << 48));
            double c = high == 1 ? 1 : 2 / (low + high);
            entries.Values[part] = c;
            entries.Values[part + 16] = 2 * Math.Log(c);
        }

        return entries;
    }
}
