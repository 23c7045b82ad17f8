using System.Globalization;

namespace Verifier.Symbolic.Networks;

/// <summary>Writes population losses as plain text.</summary>
public static class PopulationLossText
{
    /// <summary>What the letters of <see cref="Expansion"/> mean.</summary>
    public const string Legend = "f_k = ‖T*_k − T_k‖², T*_k = Σ a*_i b*_i^⊗k, T_k = Σ a_j b_j^⊗k, unit rows";

    /// <summary>The loss as a sum over the degrees that are present; numbers are closed forms where known, otherwise the letters s4, g4.</summary>
    public static string Expansion(PopulationLoss loss)
    {
        List<string> terms = [.. loss.Terms.Where(term => term.Shape != LossTermShape.Absent).Select(Term)];
        if (!loss.TeacherTail.IsProvedZero || !loss.StudentTail.IsProvedZero)
        {
            terms.Add(string.Create(CultureInfo.InvariantCulture, $"R_{loss.HighestDegree}"));
        }

        return string.Join(" + ", terms.Append("E ξ²"));
    }

    /// <summary>One term, <c>1/(4*pi) f_2</c>.</summary>
    public static string Term(LossTerm term) => term.Shape switch
    {
        LossTermShape.Absent => "0",
        LossTermShape.Matched => string.Create(CultureInfo.InvariantCulture, $"{Square(term.Teacher)} f_{term.Degree}"),
        LossTermShape.TeacherOnly => string.Create(CultureInfo.InvariantCulture, $"{Square(term.Teacher)} ‖T*_{term.Degree}‖²"),
        LossTermShape.StudentOnly => string.Create(CultureInfo.InvariantCulture, $"{Square(term.Student)} ‖T_{term.Degree}‖²"),
        LossTermShape.Mixed => string.Create(
            CultureInfo.InvariantCulture, $"‖{Value(term.Teacher)} T*_{term.Degree} − {Value(term.Student)} T_{term.Degree}‖²"),
        _ => throw new NotSupportedException($"{nameof(PopulationLossText)} does not know the shape {term.Shape}."),
    };

    /// <summary>The rigorous bound of the terms above the cut-off for unit rows: 0 ≤ R_K ≤ this.</summary>
    public static string TailBound(PopulationLoss loss, int digits) => loss.SameActivation
        ? $"({CertifiedText.Write(loss.TeacherTail, digits)}) (‖a*‖_1 + ‖a‖_1)²"
        : $"(‖a*‖_1 sqrt({CertifiedText.Write(loss.TeacherTail, digits)}) + ‖a‖_1 sqrt({CertifiedText.Write(loss.StudentTail, digits)}))²";

    private static string Square(CoefficientSymbol symbol) => symbol.Value.Square().ClosedForm is { } value
        ? Grouped(value.ToString())
        : symbol.Name + "^2";

    private static string Value(CoefficientSymbol symbol) => symbol.Value.ClosedForm is { } value ? Grouped(value.ToString()) : symbol.Name;

    private static string Grouped(string number) => number.Contains(' ', StringComparison.Ordinal) ? $"({number})" : number;
}
