using System.Globalization;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Text;

/// <summary>A gadget with its proof, for people.</summary>
public static class GadgetText
{
    private const int Indent = 2;
    private const int Columns = 10;

    /// <summary>Writes the outcome for the polynomial <paramref name="wanted"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, string wanted, HermiteSeries series, GadgetOutcome outcome)
    {
        page.Line($"Gadget for {wanted} and σ(x) = {ExpressionText.Write(series.Activation)}", TextRole.Heading).Line();
        return outcome switch
        {
            NoRidgeGadget none => page.Paragraph(new string(' ', Indent), Indent, Sentence(none)),
            UndecidedGadget undecided => page.Paragraph(new string(' ', Indent), Indent, undecided.ToString()),
            Gadget gadget => Write(page, gadget),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a text."),
        };
    }

    private static string Sentence(NoRidgeGadget none) =>
        string.Create(CultureInfo.InvariantCulture, $"There is no function of these inner products with that "
            + $"correlation, because σ̂_{none.Degree} = 0: {none.Proof}.");

    private static TextPage Write(TextPage page, Gadget gadget)
    {
        bool two = gadget.Target.Variables.Contains(GadgetVariables.Q) || gadget.WithReciprocals.Variables.Contains(GadgetVariables.Beta);
        Entry(page, "φ", gadget.WithReciprocals.ToString());
        Entry(page, "with", string.Join(", ", gadget.Parts.Select(part => Reciprocal(part))));
        if (gadget.Explicit is MultivariatePolynomial explicitForm)
        {
            Entry(page, "that is", explicitForm.ToString());
        }

        Entry(page, "where", two
            ? "alpha = v.x, beta = w.x, V = |v|^2, W = |w|^2, c = v.w; and p = u.v, q = u.w for a unit vector u"
            : "alpha = b.x, V = |b|^2; and p = u.b for a unit vector u");
        page.Line().Line("Proof, degree by degree, by integration by parts", TextRole.Heading);
        GadgetProof proof = GadgetProof.Of(gadget);
        foreach (GadgetProofLine line in proof.Lines)
        {
            string sign = line.Holds ? page.Painted("✓", TextRole.Certain) : page.Painted("✗", TextRole.Wrong);
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {sign} E[h_{line.Degree}(u.x) φ] = {line.Expectation}"));
        }

        string right = gadget.Target.ToString();
        return page.Line().Paragraph(new string(' ', Indent), Indent, $"Hence E[y φ] = Σ_j a*_j ({right}) with p = "
            + $"b*_j.{(two ? "v, q = b*_j.w" : "b")}, for unit teacher rows b*_j.");
    }

    private static string Reciprocal(GadgetPart part) => string.Create(
        CultureInfo.InvariantCulture,
        $"{GadgetVariables.Reciprocal(part.Degree)} = 1/σ̂_{part.Degree}, σ̂_{part.Degree} = {CertifiedText.Write(part.Coefficient.Value)}");

    private static void Entry(TextPage page, string label, string text) =>
        page.Paragraph(new string(' ', Indent) + page.Painted(label.PadRight(Columns - Indent), TextRole.Faint), Columns, text);
}
