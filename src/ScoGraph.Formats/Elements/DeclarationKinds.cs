namespace ScoGraph.Formats.Elements;

/// <summary>What kinds of constraints, indexes and rules are called in files.</summary>
internal static class DeclarationKinds
{
    public const string Type = "type";
    public const string Validity = "validity";
    private const string Unique = "unique";
    private const string Key = "key";
    private const string Exists = "exists";
    private const string Range = "range";
    private const string FullText = "fulltext";
    private const string Trigrams = "trigrams";

    public static readonly string[] All = [Unique, Key, Exists, Type, Range, FullText, Trigrams, Validity];

    public static string Of(GraphDeclaration declaration) => declaration switch
    {
        GraphConstraint { Kind: ConstraintKind.Unique } => Unique,
        GraphConstraint { Kind: ConstraintKind.Key } => Key,
        GraphConstraint { Kind: ConstraintKind.Exists } => Exists,
        GraphConstraint => Type,
        ValidityRule => Validity,
        GraphIndex { Kind: IndexKind.FullText } => FullText,
        GraphIndex { Kind: IndexKind.Trigrams } => Trigrams,
        _ => Range,
    };

    /// <summary>Whether a declaration of the kind may be about several labels or types.</summary>
    public static bool MayBeOfSeveral(string kind) => kind is FullText or Trigrams;

    /// <summary>What makes a declaration, given its name; null where a kind of one property has several.</summary>
    public static Func<string, GraphDeclaration>? Make(
        string kind, DeclarationTarget target, IReadOnlyList<string> properties, PropertyTypes types) => kind switch
        {
            Unique => GraphConstraint.Unique(target, properties).Named,
            Key => GraphConstraint.Key(target, properties).Named,
            Exists or Type when properties.Count > 1 => null,
            Exists => GraphConstraint.Exists(target, properties[0]).Named,
            Type => GraphConstraint.Type(target, properties[0], types).Named,
            FullText => GraphIndex.FullText(target, properties).Named,
            Trigrams => GraphIndex.Trigrams(target, properties).Named,
            _ => GraphIndex.On(target, properties).Named,
        };
}
