using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Bindings;

/// <summary>A variable that is the list of the relationships of a walk.</summary>
/// <param name="length">How many there are, or the array of them; null where the list is null.</param>
/// <param name="ids">Their ids, as walked; null behind the last.</param>
/// <param name="tables">The tables in which they may be.</param>
/// <param name="isReversed">Whether the list is the other way round.</param>
internal sealed class LinkListBinding(string length, ImmutableArray<string> ids, ImmutableArray<LinkTable> tables, bool isReversed)
    : SqlBinding
{
    /// <summary>How many there are; for an array that itself, with all ids.</summary>
    public string Length => length;

    /// <summary>Whether the ids stand in one array, as they may be any number.</summary>
    public bool IsArray { get; init; }

    public ImmutableArray<string> Ids => ids;

    public ImmutableArray<LinkTable> Tables => tables;

    public bool IsReversed => isReversed;

    public override SqlBinding Outside(Wrap wrap) =>
        new LinkListBinding(wrap.Source.Export(length), [.. ids.Select(wrap.Source.Export)], tables, isReversed)
        {
            IsArray = IsArray,
        };
}
