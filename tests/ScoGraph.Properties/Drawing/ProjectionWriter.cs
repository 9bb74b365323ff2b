namespace ScoGraph.Properties.Drawing;

/// <summary>
/// Writes WITH and RETURN. Where rows are left out, the order names every column, so that it does not matter which of two equal rows goes.
/// </summary>
internal sealed class ProjectionWriter(Names names, ExpressionWriter expressions)
{
    private static readonly Kind[] Values = [Kind.Integer, Kind.Integer, Kind.Float, Kind.Text, Kind.Boolean, Kind.Integers];
    private static readonly Kind[] Unordered = [Kind.Bag, Kind.Path, Kind.Relationships];

    public string Return(Kind[]? columns)
    {
        if (columns is not null)
            return "RETURN " + string.Join(", ", columns.Select((c, i) => $"{expressions.Write(c)} AS c{i}"));
        if (names.OneIn(12) && names.All.Count > 0)
            return "RETURN *";
        return "RETURN " + Project(last: true);
    }

    public string With()
    {
        if (names.OneIn(10) && names.All.Count > 0)
            return "WITH *" + Where();
        return "WITH " + Project(last: false) + Where();
    }

    private string Where() => names.OneIn(3) ? expressions.Where() : "";

    private string Project(bool last)
    {
        bool grouped = names.OneIn(3), distinct = !grouped && names.OneIn(4);
        List<(string Text, string Name, Kind Kind)> items = [];
        for (int i = names.Below(grouped ? 3 : 4) + (grouped ? 0 : 1); i > 0; i--)
            items.Add(Item(items));
        if (grouped)
        {
            for (int i = 1 + names.Below(2); i > 0; i--)
                items.Add(Aggregate(items, last));
        }

        names.Replace(items.Select(i => (i.Name, i.Kind)));
        string text = string.Join(", ", items.Select(i => i.Text == i.Name ? i.Name : $"{i.Text} AS {i.Name}"));
        return (distinct ? "DISTINCT " : "") + text + Order(items);
    }

    private (string Text, string Name, Kind Kind) Item(List<(string Text, string Name, Kind Kind)> items)
    {
        if (names.All.Count > 0 && names.OneIn(2))
        {
            (string name, Kind kind) = names.Pick(names.All);
            if (items.All(i => i.Name != name))
                return names.OneIn(3) ? (name, names.Fresh(Prefix(kind)), kind) : (name, name, kind);
        }

        Kind value = names.Pick(Values);
        return (names.OneIn(2) ? expressions.Leaf(value) : expressions.Write(value), names.Fresh("c"), value);
    }

    private (string Text, string Name, Kind Kind) Aggregate(List<(string Text, string Name, Kind Kind)> items, bool last)
    {
        string distinct = names.OneIn(3) ? "DISTINCT " : "", name = names.Fresh("c");
        Kind ordered = names.Pick([Kind.Integer, Kind.Float, Kind.Text]);
        switch (names.Below(9))
        {
            case 0: return ("count(*)", name, Kind.Integer);
            case 1: return ($"count({distinct}{expressions.Write(names.Pick([.. Values, Kind.Node, Kind.Relationship]))})", name, Kind.Integer);
            case 2: return ($"sum({distinct}{expressions.Write(Kind.Integer)})", name, Kind.Integer);
            case 3: return ($"{names.Pick(["min", "max"])}({expressions.Write(ordered)})", name, ordered);
            case 4: return ($"collect({distinct}{expressions.Write(Kind.Integer)})", names.Fresh("bag"), Kind.Bag);
            case 5 when last: return ($"avg({distinct}{expressions.Write(Kind.Integer)})", name, Kind.Float);
            case 6: return ($"max({expressions.Write(Kind.Integer)}) - min({expressions.Write(Kind.Integer)})", name, Kind.Integer);
            case 7 when items.FirstOrDefault(i => i.Kind == Kind.Integer && i.Text == i.Name) is { Name: { } key }:
                return ($"count(*) + {key}", name, Kind.Integer);
            default: return ($"count({distinct}{expressions.Leaf(Kind.Integer)}) + 1", name, Kind.Integer);
        }
    }

    private string Order(List<(string Text, string Name, Kind Kind)> items)
    {
        if (!names.OneIn(3) || items.Any(i => Unordered.Contains(i.Kind)))
            return "";
        IEnumerable<string> keys = items.Select(
            i => i.Kind switch { Kind.Node => i.Name + ".i", Kind.Relationship => i.Name + ".k", _ => i.Name });
        if (names.OneIn(3))
            keys = keys.Prepend(expressions.Write(Kind.Integer, 1));
        string text = " ORDER BY " + string.Join(", ", keys.Select(k => k + names.Pick(["", "", " DESC", " ASC"])));
        return text + (names.OneIn(3) ? $" SKIP {names.Below(3)}" : "") + (names.OneIn(2) ? $" LIMIT {names.Below(6)}" : "");
    }

    private static string Prefix(Kind kind) => kind == Kind.Bag ? "bag" : "c";
}
