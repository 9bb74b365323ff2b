namespace ScoGraph.Editing;

/// <summary>What a piece of a query is coloured by.</summary>
internal enum TextClass
{
    Keyword,
    Name,
    Function,
    Label,
    Property,
    Text,
    Number,
    Parameter,
    Sign,
    Mistake,
}
