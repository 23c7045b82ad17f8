using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Verifier.Tests.Soundness;

/// <summary>One question of the campaign: the coefficient of degree Index of a random formula, to a number of digits. The seed alone gives it again.</summary>
internal sealed record SoundnessCase(ulong Seed, Formula Formula, int Index, int Digits)
{
    private const double BitsPerDigit = 3.3219281;
    private const int SampleSize = 50;

    private static readonly Gen<(Formula Formula, int Index, int Digits)> Questions =
        from formula in FormulaGenerators.Any
        from index in Gen.Frequency((24, Gen.Choose(0, 20)), (5, Gen.Choose(21, 50)), (2, Gen.Choose(51, 100)), (1, Gen.Choose(101, 200)))
        from digits in Gen.Frequency((24, Gen.Constant(15)), (12, Gen.Choose(16, 30)), (4, Gen.Choose(31, 60)), (1, Gen.Choose(61, 300)))
        select (formula, index, digits);

    /// <summary>The accuracy asked of the engine: a radius of at most 2^(−Bits) ≤ 10^(−Digits).</summary>
    public int Bits => (int)Math.Ceiling(Digits * BitsPerDigit);

    /// <summary>The case of a seed.</summary>
    public static SoundnessCase Of(ulong seed)
    {
        (Formula formula, int index, int digits) = Questions.Sample(1, new Rnd(seed), SampleSize).Single();
        return new SoundnessCase(seed, formula, index, digits);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: k = {Index}, {Digits} digits of {Formula}");
}
