using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>The population squared loss of a one-hidden-layer network with Gaussian input as a sum over tensor degrees.</summary>
/// <remarks>
/// x ~ N(0, I_d), y = Σ_{i≤m} a*_i σ(b*_iᵀx) + ξ with E ξ = 0 and ξ independent of x, ŷ = Σ_{j≤l} a_j γ(b_jᵀx), all rows of norm 1, m and l free:
/// E (ŷ − y)² = Σ_k ‖σ̂_k T*_k − γ̂_k T_k‖² + E ξ², T*_k = Σ a*_i b*_i^{⊗k}, T_k = Σ a_j b_j^{⊗k}
/// (Ge, Lee, Ma 2017: γ = σ is Theorem 2.1, γ = σ̂_2 h_2 + σ̂_4 h_4 is Theorem 2.2).
/// </remarks>
public sealed class PopulationLoss
{
    private PopulationLoss(HermiteSeries teacher, HermiteSeries student, IReadOnlyList<LossTerm> terms)
    {
        Teacher = teacher;
        Student = student;
        Terms = terms;
    }

    /// <summary>The series of σ.</summary>
    public HermiteSeries Teacher { get; }

    /// <summary>The series of γ.</summary>
    public HermiteSeries Student { get; }

    /// <summary>The terms of degree 0, 1, …, <see cref="HighestDegree"/>, absent ones included.</summary>
    public IReadOnlyList<LossTerm> Terms { get; }

    /// <summary>The degree K after which the sum is cut off.</summary>
    public int HighestDegree => Terms.Count - 1;

    /// <summary>Whether student and teacher use the same activation.</summary>
    public bool SameActivation => ReferenceEquals(Teacher, Student);

    /// <summary>Σ_{k>K} σ̂_k² = E σ² − Σ_{k≤K} σ̂_k².</summary>
    public required CertifiedNumber TeacherTail { get; init; }

    /// <summary>Σ_{k>K} γ̂_k².</summary>
    public required CertifiedNumber StudentTail { get; init; }

    /// <summary>E σ².</summary>
    public required CertifiedNumber TeacherSecondMoment { get; init; }

    /// <summary>The expansion up to degree <paramref name="highestDegree"/>, with coefficients enclosed to <paramref name="bits"/> bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degree or the number of bits is negative.</exception>
    public static PopulationLoss Expand(
        HermiteSeries teacher, HermiteSeries student, int highestDegree, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(highestDegree);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bits);
        LossTerm[] terms = [.. Enumerable.Range(0, highestDegree + 1).Select(k => Term(teacher, student, k, bits, cancellation))];
        CertifiedNumber moment = SecondMoment(teacher, bits, cancellation);
        return new PopulationLoss(teacher, student, terms)
        {
            TeacherSecondMoment = moment,
            TeacherTail = moment - SumOfSquares(terms.Select(term => term.Teacher), bits),
            StudentTail = Tail(student, terms, bits, cancellation),
        };
    }

    /// <summary>E σ² of a series, exact where a closed form is known.</summary>
    internal static CertifiedNumber SecondMoment(HermiteSeries series, int bits, CancellationToken cancellation) =>
        new(series.SecondMomentClosedForm, series.SecondMoment(bits, cancellation));

    /// <summary>Σ_k s_k².</summary>
    internal static CertifiedNumber SumOfSquares(IEnumerable<CoefficientSymbol> symbols, int bits) =>
        symbols.Aggregate(CertifiedNumber.Exact(ExactConstant.Zero, bits), (sum, symbol) => sum + symbol.Value.Square());

    private static CertifiedNumber Tail(HermiteSeries student, LossTerm[] terms, int bits, CancellationToken cancellation) =>
        student is KeptSeries kept && kept.Kept[^1] < terms.Length
            ? CertifiedNumber.Exact(ExactConstant.Zero, bits)
            : SecondMoment(student, bits, cancellation) - SumOfSquares(terms.Select(term => term.Student), bits);

    private static LossTerm Term(HermiteSeries teacher, HermiteSeries student, int k, int bits, CancellationToken cancellation) => new(
        new CoefficientSymbol(CoefficientSymbol.Teacher, teacher.Coefficient(k, bits, cancellation)),
        new CoefficientSymbol(CoefficientSymbol.Student, student.Coefficient(k, bits, cancellation)),
        ReferenceEquals(teacher, student) || (student is KeptSeries kept && kept.Takes(teacher, k)));
}
