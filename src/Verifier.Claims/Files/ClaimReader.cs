using System.Globalization;
using System.Text.RegularExpressions;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Verifier.Claims.Files;

/// <summary>Reads one claim of a claims file; its first key tells the kind.</summary>
internal static partial class ClaimReader
{
    private const string Kinds = "coefficient, secondMoment, kernel, kernelDerivative, kernelRoutes, gadget, cnn";

    /// <summary>Reads the claim at <paramref name="node"/>.</summary>
    public static Claim Read(YamlNode node)
    {
        ClaimsMapping claim = ClaimsMapping.Of(node, $"A claim is a mapping that begins with one of {Kinds}.");
        string kind = claim.Keys.FirstOrDefault(string.Empty);
        return kind switch
        {
            "coefficient" => Coefficient(claim),
            "secondMoment" => SecondMoment(claim),
            "kernel" or "kernelDerivative" => Kernel(claim, kind),
            "kernelRoutes" => KernelRoutes(claim),
            "gadget" => Gadget(claim),
            "cnn" => Convolution(claim),
            _ => throw new YamlException(node.Start, node.End, $"A claim cannot begin with '{kind}'; accepted: {Kinds}."),
        };
    }

    private static CoefficientClaim Coefficient(ClaimsMapping claim)
    {
        claim.AllowOnly(["coefficient", "equals", "for"]);
        LocatedText index = claim.Text("coefficient");
        LocatedText? range = claim.OptionalText("for");
        IndexRange indices = (index.Text, range) switch
        {
            ("k", null) => throw Malformed("A claim about coefficient k says for which k: 'for: 3..41 step 2'.", index),
            ("k", _) => Range(range),
            (_, null) => Single(index),
            _ => throw Malformed("'for' goes with 'coefficient: k'.", range),
        };
        return new CoefficientClaim(indices, claim.Text("equals"));
    }

    private static SecondMomentClaim SecondMoment(ClaimsMapping claim)
    {
        claim.AllowOnly(["secondMoment"]);
        return new SecondMomentClaim(claim.Text("secondMoment"));
    }

    private static KernelClaim Kernel(ClaimsMapping claim, string kind)
    {
        claim.AllowOnly([kind, "equals"]);
        return new KernelClaim(claim.Text(kind), claim.Text("equals"), IsDerivative: kind == "kernelDerivative");
    }

    private static KernelRoutesClaim KernelRoutes(ClaimsMapping claim)
    {
        claim.AllowOnly(["kernelRoutes"]);
        LocatedText list = claim.Text("kernelRoutes");
        return new KernelRoutesClaim(list, [.. list.Text.Split(',').Select(item => Correlation(item, list))]);
    }

    private static Rational Correlation(string text, LocatedText place) =>
        ExpressionParser.Parse(text).Expression is Number { Value: var rho } && Rational.Abs(rho) < 1
            ? rho
            : throw Malformed($"'{text.Trim()}' is no correlation; accepted: numbers between -1 and 1 with commas between them, such as -1/2, 1/3.", place);

    private static GadgetClaim Gadget(ClaimsMapping claim)
    {
        claim.AllowOnly(["gadget", "expects", "where"]);
        return new GadgetClaim(claim.Text("gadget"), claim.Text("expects"), claim.Text("where"));
    }

    private static ConvolutionClaim Convolution(ClaimsMapping claim)
    {
        claim.AllowOnly(["cnn", "equals", "for"]);
        LocatedText quantity = claim.Text("cnn");
        LocatedText? teacher = claim.OptionalText("for");
        if (!ConvolutionQuantities.Names.Contains(quantity.Text, StringComparer.Ordinal))
        {
            throw Malformed($"'{quantity.Text}' is no quantity of a network; accepted: {string.Join(", ", ConvolutionQuantities.Names)}.", quantity);
        }

        return (quantity.Text == ConvolutionQuantities.Minima) == teacher is not null
            ? new ConvolutionClaim(quantity, claim.Text("equals"), teacher)
            : throw Malformed("'for: k = 4, S2 = 1/100, A2 = 1' goes with 'cnn: minima', and with nothing else.", teacher ?? quantity);
    }

    private static IndexRange Single(LocatedText index)
    {
        int k = Index(index.Text, index);
        return new IndexRange(k, k, 1);
    }

    private static IndexRange Range(LocatedText range)
    {
        if (AllPattern().Match(range.Text) is { Success: true } all)
        {
            return AllFrom(all, range);
        }

        Match match = RangePattern().Match(range.Text);
        if (!match.Success)
        {
            throw Malformed(
                $"'{range.Text}' is no range of indices; accepted: '3..41', '3..41 step 2', 'all k', 'k >= 3', 'k >= 3 and odd', 'even k >= 2'.", range);
        }

        int first = Index(match.Groups["first"].Value, range);
        int last = Index(match.Groups["last"].Value, range);
        int step = match.Groups["step"].Success ? Index(match.Groups["step"].Value, range) : 1;
        return first <= last && step >= 1 ? new IndexRange(first, last, step) : throw Malformed("The range is empty.", range);
    }

    private static IndexRange AllFrom(Match match, LocatedText range)
    {
        int first = match.Groups["first"].Success ? Index(match.Groups["first"].Value, range) : 0;
        string parity = match.Groups["before"].Value + match.Groups["after"].Value;
        return parity switch
        {
            "" => IndexRange.AllFrom(first, 1),
            "even" => IndexRange.AllFrom(first + (first % 2), 2),
            "odd" => IndexRange.AllFrom(first + 1 - (first % 2), 2),
            _ => throw Malformed("The parity is given twice.", range),
        };
    }

    private static int Index(string text, LocatedText place) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index <= IndexRange.Greatest
            ? index
            : throw Malformed($"'{text}' is no index; accepted: 0 to {IndexRange.Greatest.ToString(CultureInfo.InvariantCulture)}.", place);

    private static YamlException Malformed(string message, LocatedText place)
    {
        Mark mark = new(0, place.Line, place.Column);
        return new YamlException(mark, mark, message);
    }

    [GeneratedRegex(
        @"^\s*(all\s+)?((?<before>even|odd)\s+)?k(\s*>=\s*(?<first>\d{1,9}))?(\s+and\s+(?<after>even|odd))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex AllPattern();

    [GeneratedRegex(
        @"^\s*(?<first>\d{1,9})\s*\.\.\s*(?<last>\d{1,9})(\s+step\s+(?<step>\d{1,9}))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex RangePattern();
}
