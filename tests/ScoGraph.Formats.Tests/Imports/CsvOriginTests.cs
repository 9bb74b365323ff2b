namespace ScoGraph.Formats.Tests.Imports;

/// <summary>Tables as neo4j-admin and Neptune take them: headers in files of their own, several parts, zones, Neptune's columns.</summary>
public sealed class CsvOriginTests : IDisposable
{
    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_header_may_stand_in_a_file_of_its_own_and_rows_in_several_parts()
    {
        _files.With("people-header.csv", "id:ID,name,:LABEL\n").With("people-part2.csv", "2,Bo,Person\n")
            .With("people-part10.csv", "3,Cy,Person\n").With("people-part1.csv", "1,Ann,Person\n");
        Assert.Equal(
            ["Person|id=String:'1';name=String:'Ann'", "Person|id=String:'2';name=String:'Bo'", "Person|id=String:'3';name=String:'Cy'"],
            _files.Read());
    }

    [Fact]
    public void The_header_beside_a_file_is_found() => Assert.Equal(
        ["Person|id=String:'1';name=String:'Ann'"],
        _files.With("people-header.csv", "id:ID,name,:LABEL\n").With("people.csv", "1,Ann,Person\n").Read("people.csv", format: GraphFormat.Csv));

    [Fact]
    public void Parts_may_have_the_header_in_the_first_or_in_each() => Assert.Equal(
        ["town|id=String:'1'", "town|id=String:'2'", "town|id=String:'3'"],
        _files.With("town-part1.csv", "id:ID\n1\n").With("town-part2.csv", "id:ID\n2\n").With("town-part3.csv", "3\n").Read());

    [Fact]
    public void An_error_of_a_part_names_its_file() => Assert.Equal(
        "The id '1' is taken by the node on line 2 of t-part1.csv. (t-part2.csv, line 1, column 1)",
        _files.With("t-part1.csv", "id:ID\n1\n").With("t-part2.csv", "1\n").Error());

    [Theory]
    [InlineData("datetime{timezone:Europe/Stockholm}", "2020-01-01T10:00:00", "DateTime:2020-01-01T10:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime{timezone:+02:00}", "2020-01-01T10:00:00", "DateTime:2020-01-01T10:00+02:00")]
    [InlineData("datetime{timezone:Europe/Stockholm}", "2020-01-01T10:00:00Z", "DateTime:2020-01-01T10:00Z")]
    [InlineData("time{timezone:+02:00}", "10:00", "Time:10:00+02:00")]
    public void Times_without_a_zone_have_that_of_the_column(string type, string cell, string value) =>
        Assert.Equal([$"a|at={value}"], _files.With("a.csv", $":ID,at:{type}\n1,{cell}\n").Read());

    [Theory]
    [InlineData("datetime{timezone:Europe/Stokholm}", "There is no time zone 'Europe/Stokholm'; write a name such as Europe/Stockholm, or an offset such as +02:00. (a.csv, line 1, column 5)")]
    [InlineData("date{timezone:+02:00}", "'timezone:+02:00' is no option of a column; known are id-type:long of an ID and timezone:Europe/Stockholm of times. (a.csv, line 1, column 5)")]
    public void Wrong_zones_are_told_with_their_place(string type, string message) =>
        Assert.Equal(message, _files.With("a.csv", $":ID,at:{type}\n").Error());

    [Fact]
    public void Columns_of_neptune_are_read()
    {
        _files.With("v.csv", "~id,~label,name:String(single),age:Int,tags:String[],since:Date\nv1,Person;Admin,Ann,7,a;b,2020-01-02\nv2,Person,,,,2020-01-02T03:04:05Z\n")
            .With("e.csv", "~id,~from,~to,~label,weight:Double\ne1,v1,v2,knows,0.5\n");
        Assert.Equal(
            [
                "Admin:Person|age=Integer:7;id=String:'v1';name=String:'Ann';since=Date:18263;tags=[String:'a',String:'b']",
                "Person|id=String:'v2';since=DateTime:2020-01-02T03:04:05Z",
                "knows|Admin:Person|age=Integer:7;id=String:'v1';name=String:'Ann';since=Date:18263;tags=[String:'a',String:'b']|Person|id=String:'v2';since=DateTime:2020-01-02T03:04:05Z|id=String:'e1';weight=Float:3fe0000000000000",
            ],
            _files.Read().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_decimal_comma_is_told_with_what_to_do()
    {
        _files.With("n.csv", "id:ID;price:double;:LABEL\n1;3,50;P\n");
        Assert.Equal(
            "'3,50' is not a float: its decimal point is a comma. Write 3.50, or say that commas are decimal points (DecimalComma, --decimal-comma). (n.csv, line 2, column 3)",
            _files.Error());
        Assert.Equal(["P|id=String:'1';price=Float:400c000000000000"], _files.Read(options: new GraphImportOptions { DecimalComma = true }));
    }
}
