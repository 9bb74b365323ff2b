namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>Whether the relationships of a MATCH may be the same (ISO/IEC 39075, match mode).</summary>
internal enum MatchMode
{
    /// <summary>DIFFERENT RELATIONSHIPS: what holds where nothing is written.</summary>
    Different,

    /// <summary>REPEATABLE ELEMENTS.</summary>
    Repeatable,
}
