using System.Globalization;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of population losses, for math mode.</summary>
public static class PopulationLossLatex
{
    /// <summary>The definition of f_k.</summary>
    public const string TensorDistance =
        @"f_k=\Bigl\|\sum_i a_i^{\star}\,(b_i^{\star})^{\otimes k}-\sum_j a_j\,b_j^{\otimes k}\Bigr\|_F^2";

    /// <summary>The loss as a sum over the degrees that are present, constants and remainder last.</summary>
    /// <param name="loss">The expansion.</param>
    /// <param name="mostTerms">How many degrees are written out; the others up to the cut-off become dots.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one term is asked for.</exception>
    public static string Expansion(PopulationLoss loss, int mostTerms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostTerms, 1);
        LossTerm[] present = [.. loss.Terms.Where(term => term.Shape is not (LossTermShape.Absent or LossTermShape.TeacherOnly))];
        List<string> terms = [.. present.Take(mostTerms).Select(Term)];
        bool goesOn = present.Length > mostTerms || !loss.StudentTail.IsProvedZero;
        if (goesOn)
        {
            terms.Add(@"\cdots");
        }

        terms.Add(Constant(loss));
        return LatexSum.Of(terms);
    }

    /// <summary>One term: <c>\frac{1}{4\pi}\,f_{2}</c>, or the norm of a difference when teacher and student differ.</summary>
    public static string Term(LossTerm term) => term.Shape switch
    {
        LossTermShape.Absent => "0",
        LossTermShape.Matched => Times(term.Teacher, $"f_{{{Index(term)}}}"),
        LossTermShape.TeacherOnly => Times(term.Teacher, $@"\bigl\|T_{{{Index(term)}}}^{{\star}}\bigr\|_F^2"),
        LossTermShape.StudentOnly => Times(term.Student, $@"\bigl\|T_{{{Index(term)}}}\bigr\|_F^2"),
        LossTermShape.Mixed => MixedTerm(term),
        _ => throw new NotSupportedException($"{nameof(PopulationLossLatex)} does not know the shape {term.Shape}."),
    };

    /// <summary>The bound of the terms above the cut-off for unit rows: the remainder lies between 0 and this.</summary>
    public static string TailBound(PopulationLoss loss)
    {
        const string norms = @"\bigl(\|a^{\star}\|_1+\|a\|_1\bigr)^2";
        return !loss.SameActivation
            ? $@"\Bigl(\|a^{{\star}}\|_1\bigl({TailSum(loss, @"\sigma")}\bigr)^{{1/2}}+\|a\|_1\bigl({TailSum(loss, @"\gamma")}\bigr)^{{1/2}}\Bigr)^2"
            : loss.TeacherTail.ClosedForm is { } tail ? MultivariateLatex.Times(tail, norms)
            : $@"\Bigl({TailSum(loss, @"\sigma")}\Bigr){norms}";
    }

    /// <summary>The part of the loss no student changes, for orthonormal teacher rows, in <c>\|a^{\star}\|_2^2</c> and <c>\sum_i a_i^{\star}</c>.</summary>
    public static string OrthonormalConstant(OrthonormalTeacherConstant constant)
    {
        List<string> terms = [];
        AddConstant(terms, constant.SumFactor, @"\Bigl(\sum_i a_i^{\star}\Bigr)^2", @"\hat{\sigma}_{0}^{2}");
        AddConstant(terms, constant.NormFactor, @"\|a^{\star}\|_2^2", @"c_{\gamma}");
        terms.Add(@"\mathbb{E}\,\xi^2");
        return LatexSum.Of(terms);
    }

    private static string TailSum(PopulationLoss loss, string letter) =>
        string.Create(CultureInfo.InvariantCulture, $@"\sum_{{k>{loss.HighestDegree}}}\hat{{{letter}}}_{{k}}^{{2}}");

    private static void AddConstant(List<string> terms, CertifiedNumber factor, string shape, string letter)
    {
        if (!factor.IsProvedZero)
        {
            terms.Add(factor.ClosedForm is { } value ? MultivariateLatex.Times(value, shape) : letter + @"\," + shape);
        }
    }

    private static string Constant(PopulationLoss loss)
    {
        bool dropsTerms = loss.Terms.Any(term => term.Shape == LossTermShape.TeacherOnly);
        string[] kept = [.. loss.Terms.Where(term => term.Shape is LossTermShape.Matched or LossTermShape.Mixed).Select(Index)];
        string range = kept.Length == 0 ? "k" : $@"k\notin\{{{string.Join(',', kept)}\}}";
        return !dropsTerms || !loss.StudentTail.IsProvedZero ? @"\mathbb{E}\,\xi^2"
            : $@"\sum_{{{range}}}\hat{{\sigma}}_{{k}}^{{2}}\,\bigl\|T_k^{{\star}}\bigr\|_F^2+\mathbb{{E}}\,\xi^2";
    }

    private static string MixedTerm(LossTerm term) =>
        $@"\Bigl\|{Factor(term.Teacher)}T_{{{Index(term)}}}^{{\star}}-{Factor(term.Student)}T_{{{Index(term)}}}\Bigr\|_F^2";

    private static string Factor(CoefficientSymbol symbol) => CoefficientLatex.Letter(symbol) + @"\,";

    private static string Times(CoefficientSymbol symbol, string shape) => symbol.Value.Square().ClosedForm is { } square
        ? MultivariateLatex.Times(square, shape)
        : CoefficientLatex.Square(symbol) + @"\," + shape;

    private static string Index(LossTerm term) => term.Degree.ToString(CultureInfo.InvariantCulture);
}
