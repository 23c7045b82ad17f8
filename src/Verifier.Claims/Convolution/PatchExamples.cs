using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Claims.Exact;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Convolution;

namespace Verifier.Claims.Convolution;

/// <summary>Random students and teachers with rational entries.</summary>
internal static class PatchExamples
{
    private static readonly Rational LargestCorrelation = new(3, 5);

    /// <summary>Small shapes with |ρ| ≤ 3/5, where series converge fast, and the given norms of v and w*.</summary>
    public static IEnumerable<(string Witness, PatchPoint Point)> All(
        CheckContext context, ulong purpose, IReadOnlyList<(Rational Own, Rational Teacher)> norms)
    {
        (int Patches, int Size)[] shapes = [(2, 3), (3, 2), (4, 2)];
        for (int index = 0; index < shapes.Length; index++)
        {
            (int patches, int size) = shapes[index];
            (Rational own, Rational theirs) = norms[index % norms.Count];
            string witness = FormattableString.Invariant($"k = {patches}, p = {size}, ‖v‖ = {own}, ‖w*‖ = {theirs}");
            yield return (witness, Draw(patches, size, own, theirs, context.Random(purpose + (ulong)index)));
        }
    }

    private static PatchPoint Draw(int patches, int size, Rational norm, Rational teacherNorm, RandomSequence random)
    {
        for (ulong attempt = 0; ; attempt++)
        {
            RandomSequence stream = random.Split(attempt);
            Rational[][] directions = RationalRows.Unit(2, size, stream.Split(1));
            Rational[][] weights = RationalRows.Free(2, patches, stream.Split(2));
            if (Rational.Abs(RationalRows.Dot(directions[0], directions[1])) <= LargestCorrelation)
            {
                return new PatchPoint(Times(norm, directions[0]), [.. weights[0]], Times(teacherNorm, directions[1]), [.. weights[1]]);
            }
        }
    }

    private static ImmutableArray<Rational> Times(Rational factor, Rational[] entries) => [.. entries.Select(entry => factor * entry)];
}
