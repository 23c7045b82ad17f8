using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>A student f(Z, v/‖v‖, a) and a teacher f(Z, w*, a*) with rational entries and rational norms of v and w*.</summary>
public sealed record PatchPoint
{
    /// <summary>The student of filter v, the teacher of filter w*.</summary>
    /// <exception cref="ArgumentException">Filters or weights differ in length, or the norm of a filter is not a positive rational number.</exception>
    public PatchPoint(
        ImmutableArray<Rational> filter, ImmutableArray<Rational> weights, ImmutableArray<Rational> teacherFilter, ImmutableArray<Rational> teacherWeights)
    {
        ExactNetwork filters = new([Rational.One, Rational.One], [filter, teacherFilter]);
        if (weights.Length != teacherWeights.Length || weights.Length == 0)
        {
            throw new ArgumentException($"{weights.Length} weights of the student do not pair with {teacherWeights.Length} of the teacher.", nameof(weights));
        }

        (Norm, TeacherNorm) = (filters.Norms[0], filters.Norms[1]);
        Direction = [.. filter.Select(entry => entry / Norm)];
        TeacherDirection = [.. teacherFilter.Select(entry => entry / TeacherNorm)];
        (Weights, TeacherWeights) = (weights, teacherWeights);
    }

    /// <summary>‖v‖.</summary>
    public Rational Norm { get; }

    /// <summary>‖w*‖.</summary>
    public Rational TeacherNorm { get; }

    /// <summary>w = v/‖v‖.</summary>
    public ImmutableArray<Rational> Direction { get; }

    /// <summary>w*/‖w*‖.</summary>
    public ImmutableArray<Rational> TeacherDirection { get; }

    /// <summary>a.</summary>
    public ImmutableArray<Rational> Weights { get; private init; }

    /// <summary>a*.</summary>
    public ImmutableArray<Rational> TeacherWeights { get; }

    /// <summary>k.</summary>
    public int Patches => Weights.Length;

    /// <summary>p.</summary>
    public int PatchSize => Direction.Length;

    /// <summary>ρ = ⟨w, w*⟩/‖w*‖.</summary>
    public Rational Correlation => ExactNetwork.InnerProduct(Direction, TeacherDirection);

    /// <summary>The student as a network on the whole input: rows e_j ⊗ w.</summary>
    public ExactNetwork Student() => new(Weights, Rows(Direction, 1));

    /// <summary>The teacher as a network on the whole input: rows e_j ⊗ w*.</summary>
    public ExactNetwork Teacher() => new(TeacherWeights, Rows(TeacherDirection, TeacherNorm));

    /// <summary>The point with a_j moved by a step.</summary>
    public PatchPoint WithWeight(int index, Rational step) => this with { Weights = Weights.SetItem(index, Weights[index] + step) };

    private IEnumerable<Rational[]> Rows(ImmutableArray<Rational> direction, Rational norm)
    {
        for (int patch = 0; patch < Patches; patch++)
        {
            Rational[] row = [.. Enumerable.Repeat(Rational.Zero, Patches * PatchSize)];
            for (int i = 0; i < PatchSize; i++)
            {
                row[(patch * PatchSize) + i] = norm * direction[i];
            }

            yield return row;
        }
    }
}
