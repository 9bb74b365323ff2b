using System.Diagnostics;
using System.Text;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Printing;

/// <summary>Types behind <c>::</c>, by their ISO GQL names.</summary>
internal static class TypePrinter
{
    public static void Write(StringBuilder text, TypeExpression type)
    {
        switch (type)
        {
            case NamedType named:
                text.Append(named.Name);
                // NOTHING and NULL say themselves whether null belongs to them.
                if (!named.Nullable && named.Name != "NOTHING")
                    text.Append(" NOT NULL");
                break;
            case ListType list:
                Write(text.Append("LIST<"), list.Items);
                text.Append(list.Nullable ? ">" : "> NOT NULL");
                break;
            case UnionType union:
                text.AppendList(union.Members, " | ", Write);
                break;
            default:
                throw new UnreachableException(type.GetType().Name);
        }
    }

    public static string Print(TypeExpression type)
    {
        StringBuilder text = new();
        Write(text, type);
        return text.ToString();
    }
}
