using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store.Tests;

/// <summary>
/// Random statements and declarations against plain enumeration: a statement is kept exactly where every constraint holds, and every
/// declared index holds what sorting all elements gives.
/// </summary>
internal sealed class DeclarationHistory(Random random, int firstNodes)
{
    private static readonly string[] Labels = ["A", "B"];
    private static readonly string[] Types = ["R", "S"];
    private static readonly string[] Keys = ["x", "y"];

    private readonly MemoryStore _store = new();

    public void Run(int transactions)
    {
        using (StoreTransaction filling = _store.BeginWrite())
        {
            IGraphWriter writer = filling.BeginStatement();
            for (int i = 0; i < firstNodes; i++)
                writer.SetNodeProperty(writer.CreateNode(Labels), "x", Value.FromInteger(i * 7919 % 100_003));
            filling.Keep(writer);
            filling.Commit();
        }

        for (int i = 0; i < transactions; i++)
        {
            using StoreTransaction transaction = _store.BeginWrite();
            for (int statement = random.Next(1, 4); statement > 0; statement--)
                RunStatement(transaction);
            if (random.Next(4) > 0)
                transaction.Commit();
            CheckIndexes(_store.Current);
        }
    }

    private void RunStatement(StoreTransaction transaction)
    {
        IGraphSnapshot before = transaction.Snapshot;
        IGraphWriter writer = transaction.BeginStatement();
        for (int change = random.Next(1, 8); change > 0; change--)
        {
            Change(writer);
            if (random.Next(6) == 0)
                CheckIndexes(writer.View);
        }

        bool holds = writer.View.Catalog.All.OfType<GraphConstraint>().All(constraint => Holds(writer.View, constraint));
        if (holds)
        {
            transaction.Keep(writer);
        }
        else
        {
            ValueException refused = Assert.Throws<ValueException>(() => transaction.Keep(writer));
            Assert.Equal("ConstraintViolation", refused.Detail);
            Assert.Same(before, transaction.Snapshot);
        }

        CheckIndexes(transaction.Snapshot);
    }

    private void Change(IGraphWriter writer)
    {
        int node = writer.View.NodeBound == 0 ? -1 : random.Next(writer.View.NodeBound);
        int relationship = writer.View.RelationshipBound == 0 ? -1 : random.Next(writer.View.RelationshipBound);
        switch (random.Next(14))
        {
            case < 3:
                int made = writer.CreateNode([.. Labels.Where(_ => random.Next(2) == 0)]);
                writer.SetNodeProperty(made, Pick(Keys), RandomValue());
                break;
            case < 6 when writer.HasNode(node):
                writer.SetNodeProperty(node, Pick(Keys), RandomValue());
                break;
            case 6 when writer.HasNode(node):
                writer.AddLabel(node, Pick(Labels));
                break;
            case 7 when writer.HasNode(node):
                writer.RemoveLabel(node, Pick(Labels));
                break;
            case 8 when writer.HasNode(node):
                writer.DetachNode(node);
                writer.DeleteNode(node);
                break;
            case 9 when writer.HasNode(node):
                writer.SetRelationshipProperty(writer.CreateRelationship(Pick(Types), node, node), Pick(Keys), RandomValue());
                break;
            case 10 when writer.HasRelationship(relationship):
                writer.SetRelationshipProperty(relationship, Pick(Keys), RandomValue());
                break;
            case 11 when writer.HasRelationship(relationship):
                writer.DeleteRelationship(relationship);
                break;
            case 12:
                writer.Declare(RandomDeclaration());
                break;
            case 13 when writer.View.Catalog.All is { IsEmpty: false } all:
                writer.Drop(all[random.Next(all.Length)].Name);
                break;
        }
    }

    private GraphDeclaration RandomDeclaration()
    {
        DeclarationTarget target = random.Next(3) == 0
            ? DeclarationTarget.Relationships(Pick(Types)) : DeclarationTarget.Nodes(Pick(Labels));
        string[] keys = random.Next(2) == 0 ? [Pick(Keys)] : random.Next(2) == 0 ? ["x", "y"] : ["y", "x"];
        return random.Next(7) switch
        {
            0 or 1 => GraphConstraint.Unique(target, keys),
            2 => GraphConstraint.Key(target, keys),
            3 => GraphConstraint.Exists(target, keys[0]),
            4 => GraphConstraint.Type(target, keys[0], PropertyTypes.Integer | PropertyTypes.Float | PropertyTypes.String),
            _ => GraphIndex.On(target, keys),
        };
    }

    private Value RandomValue() => random.Next(12) switch
    {
        0 => Value.Null,
        1 => Value.FromFloat(random.Next(8)),
        2 => Value.FromFloat(double.NaN),
        3 or 4 => Value.FromString("abcdefgh"[..random.Next(8)]),
        5 => Value.True,
        6 => Value.FromList(Value.FromInteger(random.Next(3))),
        7 => Value.FromEpochDay(random.Next(5)),
        _ => Value.FromInteger(random.Next(40)),
    };

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];

    private static bool Holds(IGraphSnapshot state, GraphConstraint constraint)
    {
        List<Value[]> elements = [.. Elements(state, constraint).Select(element => element.Keys)];
        return constraint.Kind switch
        {
            ConstraintKind.Exists => elements.TrueForAll(keys => !keys[0].IsNull),
            ConstraintKind.Type => elements.TrueForAll(keys => keys[0].IsNull || keys[0].IsNumber || keys[0].IsString),
            ConstraintKind.Key => elements.TrueForAll(keys => !Array.Exists(keys, key => key.IsNull)) && AreDistinct(elements),
            _ => AreDistinct(elements),
        };
    }

    private static bool AreDistinct(List<Value[]> elements)
    {
        List<Value[]> whole = elements.FindAll(keys => !Array.Exists(keys, key => key.IsNull));
        return whole.DistinctBy(keys => string.Join('|', keys.Select(Text))).Count() == whole.Count;

        // 1 and 1.0 are one number.
        static string Text(Value value) => value is { IsFloat: true } && value.AsFloat() % 1 == 0
            ? LiteralText.Write(Value.FromInteger((long)value.AsFloat())) : LiteralText.Write(value);
    }

    private static void CheckIndexes(IGraphSnapshot state)
    {
        foreach (GraphDeclaration declaration in state.Catalog.All)
        {
            if (declaration is GraphConstraint { Kind: ConstraintKind.Exists or ConstraintKind.Type })
                continue;
            bool ofRelationships = declaration.Target.IsRelationships;
            int owner = (ofRelationships ? state.RelationshipTypes : state.Labels).Find(declaration.Target.Name);
            SortedIndex index = state.FindIndex(
                new IndexShape(ofRelationships, owner, [.. declaration.Properties.Select(state.PropertyKeys.Find)]))!;
            (int Id, Value[] Keys)[] expected = [.. Elements(state, declaration)
                .OrderBy(e => e.Keys, Comparer<Value[]>.Create((a, b) => SortedIndex.Compare(a, b))).ThenBy(e => e.Id)];
            Assert.Equal(expected.Select(e => e.Id), index.Ids(0, index.Count));
            Assert.All(index.Pages.ToArray(), page => Assert.InRange(page.Count, 1, SortedPage.MaxEntries));
            for (int i = 0; i < expected.Length; i++)
            {
                (SortedPage page, int at) = index.Find(i);
                Assert.Equal(expected[i].Keys.Select(k => k.ToString()), page.KeysAt(at).ToArray().Select(k => k.ToString()));
            }
        }
    }

    private static IEnumerable<(int Id, Value[] Keys)> Elements(IGraphSnapshot state, GraphDeclaration declaration)
    {
        bool ofRelationships = declaration.Target.IsRelationships;
        IEnumerable<int> ids = ofRelationships
            ? state.Relationships.Live.ToArray()
                .Where(id => state.RelationshipTypes[state.Relationships.Type(id)] == declaration.Target.Name)
            : state.GetNodes(-1).ToArray().Where(id => state.GetLabels(id).Contains(state.Labels.Find(declaration.Target.Name)));
        return ids.Select(id => (id, declaration.Properties.Select(state.PropertyKeys.Find)
            .Select(key => (ofRelationships ? state.GetRelationshipColumn(key) : state.GetNodeColumn(key))?.Get(id) ?? default).ToArray()));
    }
}
