using System.Globalization;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Text;

/// <summary>A population loss as a sum over tensor degrees, for people.</summary>
public static class ExpansionText
{
    private const int ShapeColumns = 26;

    /// <summary>Writes <paramref name="loss"/> onto <paramref name="page"/>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="loss">The expansion.</param>
    /// <param name="constant">Its constant for orthonormal teacher rows.</param>
    public static TextPage Write(TextPage page, PopulationLoss loss, OrthonormalTeacherConstant constant)
    {
        page.Line($"σ(x) = {ExpressionText.Write(loss.Teacher.Activation)}", TextRole.Heading);
        if (!loss.SameActivation)
        {
            page.Line($"γ(x) = {ExpressionText.Write(loss.Student.Activation)}", TextRole.Heading);
        }

        page.Line();
        page.Paragraph(
            "  ", 2, "x ~ N(0, I), y = Σ a*_i σ(b*_i.x) + ξ, ŷ = Σ a_j γ(b_j.x), unit rows; T*_k = Σ a*_i b*_i^⊗k, "
                + "T_k = Σ a_j b_j^⊗k, f_k = ‖T*_k − T_k‖²", TextRole.Faint);
        page.Line().Line("  E (ŷ − y)² = E ξ² plus, over k,", TextRole.Heading);
        foreach (LossTerm term in loss.Terms)
        {
            string lead = string.Create(CultureInfo.InvariantCulture, $"  k = {term.Degree,-3}");
            page.Paragraph(lead + Shape(term).PadRight(ShapeColumns), lead.Length + ShapeColumns, Numbers(term));
        }

        page.Line();
        page.Paragraph("  ", 2, string.Create(CultureInfo.InvariantCulture, $"Σ σ̂_k² over k > {loss.HighestDegree} "
            + $"is {CertifiedText.Write(loss.TeacherTail)}"));
        return WriteConstant(page, constant);
    }

    private static TextPage WriteConstant(TextPage page, OrthonormalTeacherConstant constant)
    {
        if (constant is { SumFactor.IsProvedZero: true, NormFactor.IsProvedZero: true })
        {
            return page.Line("  No degree adds a constant to E ξ².");
        }

        string part = constant.IsWhole ? "The constant for orthonormal B*" : "The constant from the degrees shown, for orthonormal B*,";
        return page.Paragraph("  ", 2, $"{part} is E ξ² + S (Σ a*_i)² + N ‖a*‖² with S = {CertifiedText.Write(constant.SumFactor)}, "
            + $"N = {CertifiedText.Write(constant.NormFactor)}.");
    }

    private static string Shape(LossTerm term)
    {
        string k = term.Degree.ToString(CultureInfo.InvariantCulture);
        return term.Shape switch
        {
            LossTermShape.Absent => "nothing",
            LossTermShape.Matched => $"σ̂_{k}² f_{k}",
            LossTermShape.TeacherOnly => $"constant σ̂_{k}² ‖T*_{k}‖²",
            LossTermShape.StudentOnly => $"γ̂_{k}² ‖T_{k}‖²",
            LossTermShape.Mixed => $"‖σ̂_{k} T*_{k} − γ̂_{k} T_{k}‖²",
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Shape, "A shape without a text."),
        };
    }

    private static string Numbers(LossTerm term)
    {
        string k = term.Degree.ToString(CultureInfo.InvariantCulture);
        string teacher = $"σ̂_{k}² = {CertifiedText.Write(term.Teacher.Value.Square())}";
        return term.Shape switch
        {
            LossTermShape.Absent => string.Empty,
            LossTermShape.Matched or LossTermShape.TeacherOnly => teacher,
            LossTermShape.StudentOnly => $"γ̂_{k}² = {CertifiedText.Write(term.Student.Value.Square())}",
            LossTermShape.Mixed => $"σ̂_{k} = {CertifiedText.Write(term.Teacher.Value)}, γ̂_{k} = {CertifiedText.Write(term.Student.Value)}",
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Shape, "A shape without numbers."),
        };
    }
}
