namespace ScoGraph.Model.Values;

/// <summary>The one walk for whoever looks at everything in a value but at its lists and maps themselves.</summary>
internal static class NestedValues
{
    /// <summary>
    /// The value itself where it is no list or map; else its items and entries, those of inner ones in their place. Keeps a stack of its
    /// own and looks at <see cref="StopSignal"/>.
    /// </summary>
    public static IEnumerable<Value> Leaves(Value value)
    {
        if (value.Nested is not { } root)
        {
            yield return value;
            yield break;
        }

        Stack<(NestedValue Value, int Next)> open = new([(root, 0)]);
        while (open.TryPop(out (NestedValue Value, int Next) at))
        {
            ReadOnlyMemory<Value> parts = at.Value.Parts;
            for (int i = at.Next; i < parts.Length; i++)
            {
                StopSignal.At(i, parts.Length);
                Value part = parts.Span[i];
                if (part.Nested is { } nested)
                {
                    open.Push((at.Value, i + 1));
                    open.Push((nested, 0));
                    break;
                }

                yield return part;
            }
        }
    }
}
