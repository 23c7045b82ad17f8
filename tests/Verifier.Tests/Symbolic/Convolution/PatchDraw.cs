using System.Collections.Concurrent;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;
using Verifier.Numeric.Convolution;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Hermite;
using Verifier.Tests.Symbolic.Hermite;

namespace Verifier.Tests.Symbolic.Convolution;

/// <summary>One of the activations, and a random student and teacher: p from 2 to 5, k from 1 to 6, norms of v and weights from 1/100 to 100.</summary>
public sealed record PatchDraw(int Activation, PatchPoint Point)
{
    public static readonly IReadOnlyList<string> Names =
        ["relu", "leaky_relu(0.2)", "gelu", "softplus", "sigmoid", "tanh", "erf(x)", "sin(x + 1)", "step(x)"];

    private const int Bits = 96;
    private static readonly HermiteSeries[] All = [.. Names.Select(Analysed.Series)];
    private static readonly ConcurrentDictionary<(int Activation, Rational Norm), (CertifiedPatchKernel Certified, PatchKernel Doubles)> Kernels = [];

    public HermiteSeries Series => All[Activation];

    public CertifiedPatchKernel Certified => Known.Certified;

    public PatchKernel Kernel => Known.Doubles;

    public ConvolutionNetwork Teacher => new(Doubles(Point.TeacherDirection, Point.TeacherNorm), Doubles(Point.TeacherWeights, 1));

    public ConvolutionNetwork Student => new(Doubles(Point.Direction, Point.Norm), Doubles(Point.Weights, 1));

    public static Arbitrary<PatchDraw> Draws() => Arb.From(
        from activation in Gen.Choose(0, Names.Count - 1)
        from patches in Gen.Choose(1, 6)
        from patchSize in Gen.Choose(2, 5)
        from place in Gen.Choose(-12, 12).ArrayOf(patchSize - 1)
        from turn in Gen.Choose(-9, 9).ArrayOf(patchSize - 1)
        from norm in Gen.Elements(new Rational(1, 50), new Rational(1, 3), 1, 7, 50)
        from teacherNorm in Gen.Elements(new Rational(1, 3), 1, new Rational(3, 2))
        from weights in Weights(patches)
        from teacherWeights in Weights(patches)
        select new PatchDraw(activation, new PatchPoint(
            OnSphere(place, norm), weights, OnSphere([.. place.Zip(turn, (left, right) => left + right)], teacherNorm), teacherWeights)));

    public override string ToString() => $"{Names[Activation]}: v = {Point.Norm} ({string.Join(", ", Point.Direction)}), a = ({string.Join(", ", Point.Weights)}), "
        + $"w* = {Point.TeacherNorm} ({string.Join(", ", Point.TeacherDirection)}), a* = ({string.Join(", ", Point.TeacherWeights)})";

    public static double[] Doubles(ImmutableArray<Rational> entries, Rational scale) => [.. entries.Select(entry => (scale * entry).ToDouble())];

    private (CertifiedPatchKernel Certified, PatchKernel Doubles) Known => Kernels.GetOrAdd(
        (Activation, Point.TeacherNorm), key => (new CertifiedPatchKernel(All[key.Activation], key.Norm, Bits), PatchKernels.Of(All[key.Activation], key.Norm)));

    private static Gen<ImmutableArray<Rational>> Weights(int count) =>
        from scale in Gen.Elements(new Rational(1, 100), 1, 100)
        from entries in Gen.Choose(-40, 40).ArrayOf(count)
        select entries.Select(entry => scale * new Rational(entry == 0 ? 1 : entry, 8)).ToImmutableArray();

    // Stereographic projection: (2t, 1 − |t|²)/(1 + |t|²).
    private static ImmutableArray<Rational> OnSphere(int[] sevenths, Rational norm)
    {
        Rational[] t = [.. sevenths.Select(n => new Rational(n, 7))];
        Rational square = t.Aggregate(Rational.Zero, (sum, entry) => sum + (entry * entry));
        return [.. t.Select(entry => norm * 2 * entry / (1 + square)), norm * (1 - square) / (1 + square)];
    }
}
