using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Parametric;

namespace Verifier.Reports.Latex;

/// <summary>The derivation for one activation: from its definition to the objective G, and what each line rests on.</summary>
/// <param name="Name">The name or text of the activation, for the title.</param>
/// <param name="Sections">The sections in reading order.</param>
public sealed record Derivation(string Name, IReadOnlyList<DerivationSection> Sections)
{
    /// <summary>The highest degree that is written out.</summary>
    public const int HighestDegree = 8;

    /// <summary>The accuracy of enclosures: 2^−112 is below 10^−33.</summary>
    internal const int Bits = 112;

    /// <summary>Writes the derivation.</summary>
    /// <param name="name">The name or text of the activation.</param>
    /// <param name="series">Its Hermite series.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Derivation Of(string name, HermiteSeries series, IProgress<string> progress, CancellationToken cancellation)
    {
        ReadableSeries readable = new(series);
        List<DerivationSection> sections = [];
        foreach (Func<HermiteSeries, CancellationToken, DerivationSection> write in Writers)
        {
            sections.Add(write(readable, cancellation));
            progress.Report(sections[^1].Title);
        }

        return new Derivation(name, sections);
    }

    /// <summary>Writes the derivation for an activation with parameters: it ends with the population loss.</summary>
    /// <param name="name">The name or text of the activation.</param>
    /// <param name="series">Its series, case by case.</param>
    public static Derivation Of(string name, ParametricSeries series) => new(name, ParametricLatex.Sections(series));

    /// <summary>What the document is about, for the title.</summary>
    public string Subject { get; init; } = "Landscape design";

    /// <summary>The pieces to <c>\input</c>: needs amsmath, amssymb, longtable.</summary>
    public string Fragments() => string.Join("\n", Sections.Select(section => section.ToString()));

    /// <summary>A document of its own.</summary>
    public string Document() => $$"""
        \documentclass[11pt]{article}
        \usepackage{amsmath}
        \usepackage{amssymb}
        \usepackage[a4paper,margin=25mm]{geometry}
        \usepackage{longtable}
        \usepackage[hidelinks]{hyperref}
        \allowdisplaybreaks
        \title{{{Subject}} for $\sigma$ = {{LatexText.Verbatim(Name)}}}
        \author{}
        \date{}
        \begin{document}
        \maketitle

        {{Fragments()}}
        \end{document}

        """;

    private static IReadOnlyList<Func<HermiteSeries, CancellationToken, DerivationSection>> Writers =>
    [
        DefinitionLatex.Section,
        CoefficientTableLatex.Section,
        ExpansionLatex.Section,
        DesignedLatex.Section,
        GadgetsLatex.Section,
        ObjectiveSectionLatex.Section,
        GroundsLatex.Section,
    ];
}
