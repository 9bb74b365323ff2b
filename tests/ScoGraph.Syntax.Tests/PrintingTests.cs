using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tests;

public sealed class PrintingTests
{
    [Property(MaxTest = 1000)]
    public Property Any_expression_reads_back() => Prop.ForAll(TreeGenerator.Expressions.ToArbitrary(), expression =>
    {
        Statement tree = Returning(expression);
        string text = QueryPrinter.Print(tree);
        ParsedQuery parsed = CypherParser.Parse(text);
        if (parsed.Error?.Detail is "NestingTooDeep" or "ExpressionTooLong")
            return;
        Assert.True(parsed.Error is null, parsed.Error is null ? "" : new QueryException(parsed.Error, text).Message);
        Assert.True(TreeText.WithoutParentheses(tree) == TreeText.WithoutParentheses(parsed.Statement!), text);
        Assert.Equal(text, QueryPrinter.Print(parsed.Statement!));
    });

    [Theory]
    [InlineData("match (n:Person{name:'Ann'})-[r:KNOWS|:LIKES*1..2]->() where n.age>=18 return n.name as name order by name desc skip 1;",
        "MATCH (n:Person {name: 'Ann'})-[r:KNOWS|LIKES*1..2]->() WHERE n.age >= 18 RETURN n.name AS name ORDER BY name DESC SKIP 1")]
    [InlineData("match p=all shortest trail paths((a)-->+(b)where a.x) return p", "MATCH p = SHORTEST 1 TRAIL GROUPS ((a)-->+(b) WHERE a.x) RETURN p")]
    [InlineData("match repeatable element bindings walk (a)-[r]-{2}(b) finish", "MATCH REPEATABLE ELEMENTS WALK (a)-[r]-{2}(b) FINISH")]
    [InlineData("optional match different edges (a)--(b) finish", "OPTIONAL MATCH DIFFERENT RELATIONSHIPS (a)--(b) FINISH")]
    [InlineData("match shortest 2 acyclic path groups (a)--*(b) finish", "MATCH SHORTEST 2 ACYCLIC GROUPS (a)--*(b) FINISH")]
    [InlineData("return exists{repeatable elements (a)-->{2}(b)}", "RETURN EXISTS { MATCH REPEATABLE ELEMENTS (a)-->{2}(b) }")]
    [InlineData("match any 2 paths (a)-[r*]->(b) match all (c)--(d) finish", "MATCH ANY 2 (a)-[r*]->(b) MATCH (c)--(d) FINISH")]
    [InlineData("match any shortest (a)-[r]->{2,}(b) finish", "MATCH SHORTEST 1 (a)-[r]->{2,}(b) FINISH")]
    [InlineData("explain return /* one */ 1.50, 0x1f, \"a'b\" // end", "EXPLAIN RETURN 1.5, 31, 'a\\'b'")]
    [InlineData("merge (a)<-[:T]-(b) on create set a.x=1,a:B on match set a+={y:2}",
        "MERGE (a)<-[:T]-(b) ON CREATE SET a.x = 1, a:B ON MATCH SET a += {y: 2}")]
    [InlineData("return exists{(a)-->(b) where a.x}", "RETURN EXISTS { MATCH (a)-->(b) WHERE a.x }")]
    [InlineData("call a.b('x') yield c as d where d>1 return *", "CALL a.b('x') YIELD c AS d WHERE d > 1 RETURN *")]
    [InlineData("match (a:A:B),(b is C&!(D|E)) detach delete a,b", "MATCH (a:A&B), (b:C&!(D|E)) DETACH DELETE a, b")]
    [InlineData("return n{.a,.*,b:1,c},[x in l|x],all(x in l where x)", "RETURN n {.a, .*, b: 1, c: c}, [x IN l | x], all(x IN l WHERE x)")]
    [InlineData("return [(c)(()-->())+() is not :: list<string|integer>]", "RETURN [(c)(()-->())+() IS NOT :: LIST<STRING | INTEGER>]")]
    [InlineData("return [p=(a)-[:R|S]->+(b)<--() where b.x|p],[(a)--(b)|a]",
        "RETURN [p = (a)-[:R|S]->+(b)<--() WHERE b.x | p], [(a)--(b) | a]")]
    [InlineData("return `a`,`b c`,`return`.`end`,$`p q`,$1", "RETURN a, `b c`, `return`.end, $`p q`, $1")]
    public void WritesOneForm(string query, string printed) =>
        Assert.Equal(printed, QueryPrinter.Print(CypherParser.Parse(query).Statement!));

    private static Statement Returning(Expression expression)
    {
        SourceSpan none = SourceSpan.None;
        Projection projection = new(none, false, false, [new ProjectionItem(none, expression, null, "")], [], null, null);
        return new Statement(none, StatementMode.Run, new Query(none, new SingleQuery(none, [new ReturnClause(none, projection)]), []));
    }
}
