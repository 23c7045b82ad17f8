namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>The kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>An exact number.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,

    /// <summary>+.</summary>
    Plus,

    /// <summary>-.</summary>
    Minus,

    /// <summary>*.</summary>
    Times,

    /// <summary>/.</summary>
    Divide,

    /// <summary>^.</summary>
    Power,

    /// <summary>(.</summary>
    Open,

    /// <summary>).</summary>
    Close,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>&lt;.</summary>
    Less,

    /// <summary>&lt;=.</summary>
    LessOrEqual,

    /// <summary>&gt;.</summary>
    Greater,

    /// <summary>&gt;=.</summary>
    GreaterOrEqual,

    /// <summary>The end of the text.</summary>
    End,
}
