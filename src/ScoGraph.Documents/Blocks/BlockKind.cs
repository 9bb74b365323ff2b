namespace ScoGraph.Documents.Blocks;

/// <summary>What the markup says of a block; where it says nothing, the words are looked at.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph, if its words are those of one.</summary>
    Text,

    /// <summary>A paragraph in italics as a whole: a caption, a standfirst or a closing note where it stands as one does.</summary>
    Aside,

    /// <summary>Sentences in bold as a whole: a standfirst below the title, else a paragraph such as a question of an interview.</summary>
    Bold,

    /// <summary>A line with a number before it and no like beside it: a heading, if its words are those of one.</summary>
    Numbered,

    /// <summary>An item of a list, whatever its words.</summary>
    Item,

    Heading,

    /// <summary>Navigation, captions, tables, code: not counted.</summary>
    Furniture,
}
