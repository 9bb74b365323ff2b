using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Sqlite.Texts;

/// <summary>
/// <c>db.index.fulltext.queryNodes(index, words, options)</c> and <c>queryRelationships</c>: the elements whose texts fit, the best first.
/// </summary>
internal sealed class TextProcedure(TextIndexes indexes, bool ofRelationships) : Procedure
{
    private const string Skip = "skip", Limit = "limit";

    private static readonly string[] Options = [Skip, Limit];

    public override string Name => $"db.index.fulltext.query{(ofRelationships ? "Relationships" : "Nodes")}";

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        new Parameter("index", ValueTypes.String, Summary: "the name of an index of texts"),
        new Parameter(
            "words", ValueTypes.String, Summary: "words, \"phrases\", begin*, AND, OR, NOT, property:word; of trigrams: a name as typed"),
        new Parameter("options", ValueTypes.Map, Value.From(MapValue.Empty), "skip and limit, how many of the best are left out and taken"),
    ];

    public override IReadOnlyList<Parameter> Yields { get; init; } =
    [
        ofRelationships ? new Parameter("relationship", ValueTypes.Relationship, Summary: "what was found")
            : new Parameter("node", ValueTypes.Node, Summary: "what was found"),
        new Parameter("score", ValueTypes.Float, Summary: "how well it fits: the more, the better"),
    ];

    public override string Summary { get; init; } =
        $"The {(ofRelationships ? "relationships" : "nodes")} whose texts fit the words, the best first, of graphs in a file: by an "
        + "index that GraphIndex.FullText or GraphIndex.Trigrams declares.";

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
            return [];
        IGraphSnapshot state = context.Graph;
        GraphIndex index = Index(arguments[0].AsString(), state);
        (int skip, int limit) = Window(arguments[2]);
        IReadOnlyList<TextHit> hits = indexes.Find(index, state).Find(state, arguments[1].AsString(), context.ThrowIfStopped);
        return hits.Skip(skip).Take(limit).Select(hit => new[]
        {
            ofRelationships ? Value.FromRelationship(hit.Element) : Value.FromNode(hit.Element), Value.FromFloat(hit.Score),
        });
    }

    private GraphIndex Index(string name, IGraphSnapshot state)
    {
        IEnumerable<GraphIndex> known = state.Catalog.All.OfType<GraphIndex>().Where(index => index.Kind != IndexKind.Range);
        if (known.FirstOrDefault(index => index.Name == name) is not { } index)
            throw TextErrors.NoIndex(name, [.. known.Select(index => index.Name)]);
        return index.Target.IsRelationships == ofRelationships ? index : throw TextErrors.OtherElements(name, index.Target.IsRelationships);
    }

    private static (int Skip, int Limit) Window(in Value options)
    {
        int skip = 0, limit = int.MaxValue;
        if (options.IsNull)
            return (skip, limit);
        MapValue map = options.AsMap();
        foreach (string key in map.Keys)
        {
            if (key == Skip)
                skip = Count(map, key, skip);
            else if (key == Limit)
                limit = Count(map, key, limit);
            else
                throw TextErrors.WrongOption(key, Options);
        }

        return (skip, limit);
    }

    private static int Count(MapValue map, string key, int otherwise)
    {
        if (!map.TryGet(key, out Value value) || value.IsNull)
            return otherwise;
        return value.IsInteger && value.AsInteger() >= 0 ? (int)Math.Min(value.AsInteger(), int.MaxValue) : throw TextErrors.NoCount(key);
    }
}
