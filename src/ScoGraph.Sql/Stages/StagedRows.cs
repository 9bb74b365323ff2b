using System.Collections.Immutable;
using System.Text;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Stages;

/// <summary>The rows of the last of some stages, as a part of a plan.</summary>
/// <param name="backend">The databases.</param>
/// <param name="stages">The stages, from the first.</param>
/// <param name="columns">What the columns of the last one become.</param>
internal sealed class StagedRows(ISqlBackend backend, ImmutableArray<ShardStage> stages, ImmutableArray<ResultColumn> columns) : ISqlRows
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    public string Description
    {
        get
        {
            StringBuilder text = new();
            foreach (ShardStage stage in stages)
            {
                text.AppendLine(stage switch
                {
                    { Inputs: null } => "-- on every shard",
                    { Anchor: { } anchor } => $"-- rows to the shard of their column {anchor + 1}",
                    _ => "-- all rows to every shard",
                });
                text.AppendLine(stage.Text);
            }

            return text.ToString().TrimEnd();
        }
    }

    public bool Accepts(IReadOnlyDictionary<string, Value> given) =>
        stages.All(stage => stage.Parameters.All(parameter => parameter.Accepts(given)));

    public IForeignReader Open(IGraphSnapshot snapshot, IReadOnlyDictionary<string, Value> given, QueryWatch watch)
    {
        ISqlShards shards = SqlRows.StateOf(backend, snapshot).Shards
            ?? throw new InvalidOperationException("The plan was made for several databases.");
        ImmutableArray<SqlStatement> statements =
            [.. stages.Select(stage => new SqlStatement(stage.Text, [.. stage.Parameters.Select(parameter => parameter.Convert(given))]))];
        return new StagedReader(shards, stages, statements, columns, watch);
    }
}
