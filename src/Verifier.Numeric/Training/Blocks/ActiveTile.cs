using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Sums Σ_n [z_jn &gt; 0] e_n x_n over the samples of a unit: only the samples on which a hinge is active are added.</summary>
/// <remarks>
/// About half of all products with slopes of hinges are products with 0. A panel is some registers of components of e_n x_n for all samples of a unit,
/// which stay in the first-level cache; a row is one 64-bit word, whose bits say which samples are added.
/// </remarks>
internal static unsafe class ActiveTile<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    /// <summary>Components in a panel: of both widths the one that leaves fewer registers in vain.</summary>
    public static int Columns(int components)
    {
        int seven = IPanelWidth.Seven.Registers * TLane.Count, four = IPanelWidth.Four.Registers * TLane.Count;
        return Padded(components, four) < Padded(components, seven) ? four : seven;
    }

    /// <summary>Sets bit <paramref name="first"/> + n of word j where z_jn &gt; 0, for the samples n of a strip.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark(TNumber* z, int units, int first, ulong* words)
    {
        for (int j = 0; j < units; j++, z += Strip<TNumber>.Samples)
        {
            ulong word = 0;
            for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
            {
                word |= TLane.PositiveBits(TLane.Load(z + n)) << n;
            }

            words[j] |= word << first;
        }
    }

    /// <summary>Writes a panel's part of e_n x_n for the samples of a strip, one after the other; behind the last component, it has waste.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WritePanel(double* drawn, int components, TNumber* errors, TNumber* panel, int columns)
    {
        for (int n = 0; n < Strip<TNumber>.Samples; n++, drawn += components, panel += columns)
        {
            TVector error = TLane.Broadcast(errors[n]);
            for (int i = 0; i < columns; i += TLane.Count)
            {
                TLane.Store(TLane.Multiply(error, TLane.LoadRounded(drawn + i)), panel + i);
            }
        }
    }

    /// <summary>Adds the samples of a panel that each word has bits for to a row of C, whose rows are as wide as the panel.</summary>
    public static void Add(TNumber* panel, int columns, ulong* words, int rows, double* c)
    {
        if (columns == IPanelWidth.Four.Registers * TLane.Count)
        {
            Add<IPanelWidth.Four>(panel, words, rows, c);
        }
        else
        {
            Add<IPanelWidth.Seven>(panel, words, rows, c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TWidth>(TNumber* panel, ulong* words, int rows, double* c)
        where TWidth : struct, IPanelWidth
    {
        int columns = TWidth.Registers * TLane.Count;
        TVector zero = TLane.Broadcast(TNumber.Zero);
        for (int j = 0; j < rows; j++, c += columns)
        {
            TVector s0 = zero, s1 = zero, s2 = zero, s3 = zero, s4 = zero, s5 = zero, s6 = zero;
            for (ulong rest = words[j]; rest != 0; rest &= rest - 1)
            {
                TNumber* x = panel + ((nint)BitOperations.TrailingZeroCount(rest) * columns);
                s0 = TLane.Add(s0, TLane.Load(x));
                s1 = TLane.Add(s1, TLane.Load(x + TLane.Count));
                s2 = TLane.Add(s2, TLane.Load(x + (2 * TLane.Count)));
                s3 = TLane.Add(s3, TLane.Load(x + (3 * TLane.Count)));
                if (TWidth.Registers == IPanelWidth.Seven.Registers)
                {
                    s4 = TLane.Add(s4, TLane.Load(x + (4 * TLane.Count)));
                    s5 = TLane.Add(s5, TLane.Load(x + (5 * TLane.Count)));
                    s6 = TLane.Add(s6, TLane.Load(x + (6 * TLane.Count)));
                }
            }

            TLane.AddWidened(s0, c);
            TLane.AddWidened(s1, c + TLane.Count);
            TLane.AddWidened(s2, c + (2 * TLane.Count));
            TLane.AddWidened(s3, c + (3 * TLane.Count));
            if (TWidth.Registers == IPanelWidth.Seven.Registers)
            {
                TLane.AddWidened(s4, c + (4 * TLane.Count));
                TLane.AddWidened(s5, c + (5 * TLane.Count));
                TLane.AddWidened(s6, c + (6 * TLane.Count));
            }
        }
    }

    private static int Padded(int components, int columns) => (components + columns - 1) / columns * columns;
}
