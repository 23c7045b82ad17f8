namespace Verifier.Reports.Text;

/// <summary>What a piece of text is for; whoever shows it decides how that looks.</summary>
public enum TextRole
{
    /// <summary>A title.</summary>
    Heading,

    /// <summary>Something that holds exactly or rigorously.</summary>
    Certain,

    /// <summary>Something supported by samples.</summary>
    Supported,

    /// <summary>Something false.</summary>
    Wrong,

    /// <summary>Something open.</summary>
    Open,

    /// <summary>Additional information.</summary>
    Faint,
}
