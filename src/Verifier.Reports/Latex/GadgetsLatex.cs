using System.Globalization;
using System.Text;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Latex;

/// <summary>The section with the gadgets for t², t⁴ and s²t².</summary>
internal static class GadgetsLatex
{
    private static readonly MultivariatePolynomial P = GadgetVariables.Letter(GadgetVariables.P);
    private static readonly MultivariatePolynomial Q = GadgetVariables.Letter(GadgetVariables.Q);

    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation)
    {
        StringBuilder text = new();
        text.Append("""
            A gadget is a function of inner products with the input whose correlation with the label is a chosen polynomial. It follows from
            $\mathbb{E}[\sigma(\langle u,x\rangle)F(x)]=\sum_k\hat{\sigma}_k\,\mathbb{E}[h_k(\langle u,x\rangle)F(x)]$ for a unit vector $u$ and holds for
            vectors $b$, $v$, $w$ of any norm and in any dimension.


            """);
        Append(text, "t^2", @"\varphi_2(b,x)", P.Pow(2), InnerProductLatex.OneVector, series, cancellation);
        Append(text, "t^4", @"\varphi_4(b,x)", P.Pow(4), InnerProductLatex.OneVector, series, cancellation);
        Append(text, "s^2t^2", @"\varphi_{2,2}(v,w,x)", P.Pow(2) * Q.Pow(2), InnerProductLatex.TwoVectors, series, cancellation);
        return new DerivationSection("Gadgets", text.ToString());
    }

    private static void Append(
        StringBuilder text,
        string wanted,
        string letter,
        MultivariatePolynomial target,
        InnerProductLatex letters,
        HermiteSeries series,
        CancellationToken cancellation)
    {
        text.Append(CultureInfo.InvariantCulture, $"\\paragraph{{For ${wanted}$.}} ");
        switch (Gadget.Build(target, series, Derivation.Bits, cancellation))
        {
            case Gadget gadget:
                text.Append("With\n").Append(DisplayMath.Write($"{letter}={GadgetLatex.Definition(gadget, letters)}")).Append('\n');
                string correlation = $@"\mathbb{{E}}\bigl[y\,{letter}\bigr]={GadgetLatex.Expectation(gadget, letters)}.";
                text.Append("the correlation is\n").Append(DisplayMath.Write(correlation)).Append('\n');
                break;
            case NoRidgeGadget none:
                text.Append(CultureInfo.InvariantCulture, $"There is none among the functions of these inner products, "
                    + $"because $\\hat{{\\sigma}}_{{{none.Degree}}}=0$ ({none.Proof}).\n\n");
                break;
            case UndecidedGadget undecided:
                text.Append(CultureInfo.InvariantCulture, $"Whether there is one is undecided: no enclosure of "
                    + $"$\\hat{{\\sigma}}_{{{undecided.Degree}}}$ excludes $0$.\n\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(target), target, "An outcome without words.");
        }
    }
}
