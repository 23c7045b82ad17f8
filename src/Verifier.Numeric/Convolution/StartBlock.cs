namespace Verifier.Numeric.Convolution;

/// <summary>The states of many starts, one array for each number, padded to whole vector registers with copies of the last start.</summary>
internal sealed class StartBlock
{
    private const int Padding = 8;

    /// <summary>The states of <paramref name="starts"/>.</summary>
    public StartBlock(ReadOnlySpan<ReducedState> starts)
    {
        Count = starts.Length;
        int size = starts.Length + Padding;
        (Angle, Cosine, Sine) = (new double[size], new double[size], new double[size]);
        (Mean, Contrast, InverseSquareNorm) = (new double[size], new double[size], new double[size]);
        for (int i = 0; i < starts.Length; i++)
        {
            Angle[i] = starts[i].Angle;
            (Sine[i], Cosine[i]) = Math.SinCos(starts[i].Angle);
            Mean[i] = starts[i].Mean;
            Contrast[i] = starts[i].Contrast;
            InverseSquareNorm[i] = 1 / (starts[i].Norm * starts[i].Norm);
        }
    }

    /// <summary>How many starts are still followed.</summary>
    public int Count { get; private set; }

    /// <summary>φ.</summary>
    public double[] Angle { get; }

    /// <summary>cos φ.</summary>
    public double[] Cosine { get; }

    /// <summary>sin φ.</summary>
    public double[] Sine { get; }

    /// <summary>α.</summary>
    public double[] Mean { get; }

    /// <summary>β.</summary>
    public double[] Contrast { get; }

    /// <summary>1/‖v‖².</summary>
    public double[] InverseSquareNorm { get; }

    /// <summary>The state of start <paramref name="index"/>.</summary>
    public ReducedState this[int index] =>
        new(1 / Math.Sqrt(InverseSquareNorm[index]), Math.Min(Angle[index], (2 * Math.PI) - Angle[index]), Mean[index], Contrast[index]);

    /// <summary>Puts the last start in the place of one that is settled.</summary>
    public void Remove(int index)
    {
        Count--;
        foreach (double[] column in new[] { Angle, Cosine, Sine, Mean, Contrast, InverseSquareNorm })
        {
            column[index] = column[Count];
        }
    }
}
